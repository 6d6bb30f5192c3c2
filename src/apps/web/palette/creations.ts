/** What can be begun from anywhere: on a page of its own, or by the main button of its register. */
export const creations = [
  { key: 'audit', to: '/audits/new', permission: 'audits.plan', onRegister: false },
  { key: 'nonconformity', to: '/nonconformities', permission: 'nonconformities.raise', onRegister: true },
  { key: 'training', to: '/trainings', permission: 'competence.write', onRegister: true },
  { key: 'document', to: '/documents', permission: 'documents.write', onRegister: true },
  { key: 'folder', to: '/documents/import', permission: 'documents.write', onRegister: false },
  { key: 'record', to: '/documents/records', permission: 'documents.keep-records', onRegister: true },
  { key: 'issue', to: '/context', permission: 'context.propose', onRegister: true },
  { key: 'party', to: '/context/parties', permission: 'context.manage', onRegister: true },
  { key: 'assessment', to: '/implementation/assessments', permission: 'implementation.manage', onRegister: true },
  { key: 'plan', to: '/implementation/plan', permission: 'implementation.manage', onRegister: true },
  { key: 'process', to: '/processes', permission: 'processes.manage', onRegister: true },
  { key: 'change', to: '/changes', permission: 'implementation.propose-change', onRegister: true },
] as const
