/** Of a record, only the fields that a form writes: those of its blank. */
export const describedBy = <Described extends object>(blank: Described, record: Described): Described =>
  Object.fromEntries(Object.keys(blank).map((name) => [name, record[name as keyof Described]])) as Described
