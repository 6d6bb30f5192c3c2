// Runs before the first paint, so that nobody sees the page flash in the wrong direction or the wrong light.
try {
  var root = document.documentElement
  var language = (localStorage.getItem('touchstone.language') || navigator.language).slice(0, 2) === 'ar' ? 'ar' : 'en'
  var scheme = localStorage.getItem('touchstone.scheme') || 'auto'
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light'
} catch {
  // Without storage the page begins in English and light.
}
