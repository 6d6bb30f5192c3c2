/** Given as `ref` to a field that has just been asked for: whoever asked writes at once. */
export const focusNow = (field: HTMLElement | null): void => field?.focus()
