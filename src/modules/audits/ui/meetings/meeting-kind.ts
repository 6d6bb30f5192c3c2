export type MeetingKind = 'opening' | 'closing'
