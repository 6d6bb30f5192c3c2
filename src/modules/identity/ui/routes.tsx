import { IconBuildingFactory2, IconMail, IconMapPin, IconUserCircle, IconUsers } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

const bare = { frame: 'bare', open: true } as const

export const routes: readonly PageRoute[] = [
  {
    path: '/setup/$token',
    page: lazyPage(() => import('./doorstep/setup-page.tsx'), 'SetupPage'),
    title: 'identity:setup.title',
    ...bare,
  },
  {
    path: '/sign-in',
    page: lazyPage(() => import('./doorstep/sign-in-page.tsx'), 'SignInPage'),
    title: 'identity:signIn.title',
    ...bare,
  },
  {
    path: '/reset-password',
    page: lazyPage(() => import('./doorstep/reset-password-page.tsx'), 'ResetPasswordPage'),
    title: 'identity:reset.title',
    ...bare,
  },
  {
    path: '/invitation/$token',
    page: lazyPage(() => import('./doorstep/invitation-page.tsx'), 'InvitationPage'),
    title: 'identity:invitation.title',
    ...bare,
  },
  {
    path: '/enter/$token',
    page: lazyPage(() => import('./doorstep/enter-page.tsx'), 'EnterPage'),
    title: 'identity:enter.title',
    ...bare,
  },
  {
    path: '/people',
    page: lazyPage(() => import('./people/people-page.tsx'), 'PeoplePage'),
    title: 'identity:people.title',
    nav: { group: 'people', order: 10, icon: IconUsers, permission: 'identity.read' },
  },
  {
    path: '/organisation',
    page: lazyPage(() => import('./organisation/organisation-page.tsx'), 'OrganisationPage'),
    title: 'identity:organisation.title',
    nav: { group: 'administration', order: 10, icon: IconBuildingFactory2, permission: 'identity.settings' },
  },
  {
    path: '/sites',
    page: lazyPage(() => import('./organisation/sites-page.tsx'), 'SitesPage'),
    title: 'identity:sites.title',
    nav: { group: 'administration', order: 20, icon: IconMapPin, permission: 'identity.read' },
  },
  {
    path: '/mails',
    page: lazyPage(() => import('./organisation/mails-page.tsx'), 'MailsPage'),
    title: 'identity:mailbox.title',
    nav: { group: 'administration', order: 80, icon: IconMail, permission: 'platform.mail' },
  },
  {
    path: '/account',
    page: lazyPage(() => import('./account/account-page.tsx'), 'AccountPage'),
    title: 'identity:account.title',
    nav: { group: 'administration', order: 90, icon: IconUserCircle },
  },
]
