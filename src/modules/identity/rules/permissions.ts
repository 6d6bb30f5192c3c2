import type { Role } from './roles.ts'

const qualityManager: Role = 'quality-manager'
const administrator: Role = 'administrator'
const leadAuditor: Role = 'lead-auditor'
const auditor: Role = 'auditor'
const processOwner: Role = 'process-owner'
const topManagement: Role = 'top-management'
const employee: Role = 'employee'
const guest: Role = 'external-auditor'

const insiders: readonly Role[] = [qualityManager, leadAuditor, auditor, processOwner, topManagement, employee]
const auditors: readonly Role[] = [leadAuditor, auditor]
const everyone: readonly Role[] = [administrator, ...insiders, guest]

/** Who may do what: the one readable table. A permission that is not here is nobody's. */
export const permissions: Readonly<Record<string, readonly Role[]>> = {
  // identity
  'identity.read': everyone,
  'identity.manage': [administrator, qualityManager],
  'identity.grant': [administrator],
  'identity.remove-example': [administrator],
  // Number and title alone, for naming what a guest may see: administrators have no say over quality content.
  'identity.name-audits': [administrator, qualityManager],
  'identity.settings': [administrator, qualityManager],
  'identity.qualify': [qualityManager, leadAuditor],
  'identity.tokens': [administrator, ...insiders],
  'platform.mail': [administrator],
  // The history of an audit holds its working papers, so those who are audited do not read it.
  'platform.read-history': [qualityManager, leadAuditor, auditor, topManagement],
  'platform.search': [...insiders, guest],
  'platform.files.add': insiders,
  'platform.files.read': everyone,
  // standards
  'standards.read': everyone,
  // processes
  'processes.read': [...insiders, guest],
  'processes.manage': [qualityManager],
  // Owners describe and draw their own processes.
  'processes.describe': [qualityManager, processOwner],
  'processes.draw': [qualityManager, processOwner],
  'processes.approve': [qualityManager, topManagement, processOwner],
  // documents
  // What is distributed to everyone is read by administrators as well: reading is no say over it.
  'documents.read': everyone,
  'documents.write': [qualityManager, processOwner, topManagement],
  'documents.manage': [qualityManager],
  'documents.decide': insiders,
  'documents.comment': insiders,
  'documents.acknowledge': [administrator, ...insiders],
  'documents.follow-reading': [qualityManager, processOwner, topManagement],
  'documents.control-copies': [qualityManager, processOwner, topManagement],
  'documents.read-records': [qualityManager, processOwner, topManagement, leadAuditor, auditor],
  'documents.keep-records': [qualityManager, processOwner],
  'documents.dispose': [qualityManager, topManagement],
  // competence
  'competence.read': insiders,
  'competence.write': [qualityManager, processOwner],
  // Whoever holds a training registers who has shown what, whatever their role.
  'competence.register': insiders,
  'competence.follow': [qualityManager, processOwner, topManagement, leadAuditor, auditor],
  // actions
  'actions.read': insiders,
  'actions.plan': insiders,
  'actions.carry-out': insiders,
  'actions.verify': [qualityManager, leadAuditor, auditor],
  // context
  'context.read': [...insiders, guest],
  'context.propose': [qualityManager, processOwner, topManagement],
  'context.manage': [qualityManager],
  'context.review': insiders,
  'context.approve': [topManagement],
  'context.acknowledge': insiders,
  // nonconformities
  'nonconformities.read': [...insiders, guest],
  'nonconformities.raise': insiders,
  'nonconformities.respond': insiders,
  'nonconformities.decide': [qualityManager, leadAuditor, auditor],
  'nonconformities.verify': [qualityManager, leadAuditor, auditor],
  'nonconformities.close': [qualityManager, leadAuditor],
  'nonconformities.void': [qualityManager],
  // audits
  'audits.read': [...insiders, guest],
  // A guest comes for an audit, not for the programme.
  'audits.read-programmes': insiders,
  'audits.programme': [leadAuditor, qualityManager],
  'audits.approve-programme': [topManagement, qualityManager],
  'audits.plan': [leadAuditor, qualityManager],
  'audits.execute': auditors,
  'audits.lead': [leadAuditor],
  'audits.answer-plan': insiders,
  'audits.attend': auditors,
  'audits.report': [leadAuditor],
  'audits.read-report': [...insiders, guest],
  // implementation
  'implementation.read': insiders,
  'implementation.manage': [qualityManager],
  'implementation.assess': [qualityManager, processOwner],
  'implementation.progress': insiders,
  // Anybody may see that something has to change; who carries it out and who judges it, the rules say.
  'implementation.propose-change': insiders,
  'implementation.approve-change': [qualityManager, topManagement],
  'implementation.carry-out-change': insiders,
  'implementation.judge-change': insiders,
  // home
  'home.read': everyone,
  'home.links': [...insiders, guest],
  'home.loose-ends': insiders,
}
