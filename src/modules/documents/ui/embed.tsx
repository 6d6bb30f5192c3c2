// What other modules may put into their forms and pages.
export { DocumentsOfProcess, DocumentsOfClause } from './documents-used.tsx'
