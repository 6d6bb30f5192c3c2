/** `NC-2026-00041` reads from left to right in every language. */
export function RecordNumber({ children, strong = false }: { children: string; strong?: boolean }) {
  return (
    <bdi dir="ltr" className="number" style={{ whiteSpace: 'nowrap', fontWeight: strong ? 600 : undefined }}>
      {children}
    </bdi>
  )
}
