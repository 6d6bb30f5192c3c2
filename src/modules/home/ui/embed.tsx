// What the shell shows of the home module: the marks of records, and how much waits.
export { RecordIcon, RecordState } from './record-words.tsx'
