/** The few words a document's frame needs; its content brings its own. */
export const frameWords = {
  page: { en: 'Page', ar: 'صفحة' },
  of: { en: 'of', ar: 'من' },
  revision: { en: 'Rev.', ar: 'الإصدار' },
  issued: { en: 'Issued', ar: 'تاريخ الإصدار' },
  form: { en: 'Form', ar: 'نموذج' },
  signedAt: { en: 'Signed electronically', ar: 'موقّع إلكترونيًا' },
  signature: { en: 'Signature', ar: 'التوقيع' },
  date: { en: 'Date', ar: 'التاريخ' },
  contents: { en: 'Contents', ar: 'المحتويات' },
} as const
