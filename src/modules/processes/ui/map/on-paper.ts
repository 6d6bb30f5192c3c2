/** While it is printed a drawing is as wide as the paper, whatever the width it had on the screen. */
export function wholeOnPaper(svgOf: () => SVGSVGElement | null | undefined): () => void {
  const begin = () => {
    const svg = svgOf()
    if (svg) svg.setAttribute('viewBox', `0 0 ${svg.clientWidth} ${svg.clientHeight}`)
  }
  const end = () => svgOf()?.removeAttribute('viewBox')
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
