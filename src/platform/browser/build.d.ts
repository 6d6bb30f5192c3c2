/// <reference types="vite/client" />

/** Made by `apps/web/words/plugin.ts` from all texts there are. */
declare module 'virtual:words' {
  export const catalogue: import('./words.ts').Catalogue
}
