/** What can be begun from anywhere: on a page of its own, or by the main button of its register. */
export const creations = [
  { key: 'audit', to: '/audits/new', permission: 'audits.plan', onRegister: false },
  { key: 'nonconformity', to: '/nonconformities', permission: 'nonconformities.raise', onRegister: true },
  { key: 'process', to: '/processes', permission: 'processes.manage', onRegister: true },
] as const
