/** What the quality manager says about the draft of `remote-inspection`, and what she suggests in it. */
export const talk = {
  key: 'remote-inspection',
  day: 719,
  suggestions: [
    { language: 'en', from: 'for ten years', to: 'as long as the inspection record itself' },
    { language: 'ar', from: 'عشر سنوات', to: 'مدة حفظ سجل الفحص نفسه' },
    { language: 'en', from: 'a week before', to: 'at least three working days before' },
  ],
  comments: [
    {
      by: 'mariam',
      language: 'en',
      quote: 'wait for the customer to repeat it',
      text: 'What if the connection breaks between the two? I would measure that feature again from the start.',
      answer: { by: 'layla', text: 'Agreed. I add it once Yousef has tried it with the customer in Bahrain.' },
    },
    {
      by: 'mariam',
      language: 'ar',
      quote: 'تُبعد قطع العملاء الآخرين',
      text: 'طاولة الفحص الكبيرة مشتركة بين ثلاثة طلبات. أقترح ستارة متحركة بدل نقل القطع.',
    },
    {
      by: 'mariam',
      language: 'en',
      quote: 'tests camera, light and sound',
      text: 'Who pays for a second camera? Resolved: it is in the budget of next year.',
      resolved: true,
    },
  ],
} as const
