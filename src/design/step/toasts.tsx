import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.layer.css'

/** Where what was told by `toast` is shown. What is told before this stands is kept until then. */
export function Toasts({ language }: { language: 'en' | 'ar' }) {
  return <Notifications position={language === 'ar' ? 'bottom-left' : 'bottom-right'} limit={3} />
}
