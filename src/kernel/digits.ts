/** `٢٠٢٦` and `۲۰۲۶` as `2026`: digits as they are typed on an Arabic or a Persian keyboard, in the ones that are reckoned with. */
export const latinDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
