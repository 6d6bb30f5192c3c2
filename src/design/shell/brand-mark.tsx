/** A touchstone: the dark stone on which gold leaves its streak. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ flex: 'none' }}>
      <path
        d="M9.2 3.6 22 2.9c1.6-.1 3 .7 3.9 2l3.4 6.3c.6 1 .8 2.2.5 3.400l-2.500 10.200a5 5 0 0 1-3.400 3.600l-9.300 2.500a5 5 0 0 1-4.300-.8l-6.500-4.900a5 5 0 0 1-1.900-4.800L4.200 8a5.200 5.200 0 0 1 5-4.400Z"
        fill="var(--touchstone-stone)"
      />
      <path
        d="M9.200 3.600 22 2.900c1.600-.1 3 .7 3.900 2l1.700 3.100-9.800 2.500L4.300 7.700a5.200 5.200 0 0 1 4.900-4.100Z"
        fill="var(--touchstone-stone-lit)"
      />
      <path d="M8.600 22.800 22.700 12.200" stroke="#f0b429" strokeWidth="3" strokeLinecap="round" />
      <path d="M10.200 19.200 16 14.900" stroke="#ffd977" strokeWidth="1.200" strokeLinecap="round" />
    </svg>
  )
}
