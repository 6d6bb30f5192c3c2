import { IconArchive, IconBook2, IconFiles, IconFileSettings } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/documents',
    page: lazyPage(() => import('./register/documents-page.tsx'), 'DocumentsPage'),
    title: 'documents-ui:register.title',
    nav: { group: 'documents', order: 10, icon: IconFiles, permission: 'documents.read' },
  },
  {
    path: '/documents/records',
    page: lazyPage(() => import('./records/records-page.tsx'), 'RecordsPage'),
    title: 'documents-ui:records.title',
    nav: { group: 'documents', order: 20, icon: IconArchive, permission: 'documents.read-records' },
  },
  {
    path: '/documents/types',
    page: lazyPage(() => import('./types/types-page.tsx'), 'TypesPage'),
    title: 'documents-ui:types.title',
    nav: { group: 'documents', order: 30, icon: IconFileSettings, permission: 'documents.manage' },
  },
  {
    path: '/documents/reading',
    page: lazyPage(() => import('./document/my-readings-page.tsx'), 'MyReadingsPage'),
    title: 'documents-ui:readings.title',
    nav: { group: 'documents', order: 15, icon: IconBook2, permission: 'documents.acknowledge' },
  },
  {
    path: '/documents/import',
    page: lazyPage(() => import('./import/import-page.tsx'), 'ImportPage'),
    title: 'documents-ui:folder.title',
  },
  {
    path: '/documents/$id',
    page: lazyPage(() => import('./document/document-page.tsx'), 'DocumentPage'),
    title: 'documents-ui:register.title',
  },
]
