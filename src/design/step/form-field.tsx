import { Alert, Button, Group, Input, Stack, Text } from '@mantine/core'
import { type FormEventHandler, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Spread onto every Mantine input of a form. The line below is always there, so that an error moves nothing
 * and the click on the button below is not lost.
 */
export function fieldLook({
  label,
  hint,
  error,
  required,
}: {
  label: string
  hint?: string
  error?: ReactNode
  required?: boolean
}) {
  return {
    label,
    error: error || undefined,
    withAsterisk: required ?? false,
    required: false, // the rules of the contract decide, not the browser's own bubbles
    'aria-required': required ?? false,
    ...(hint ? { description: hint } : {}),
    inputWrapperOrder: ['label', 'description', 'input', 'error'] as ('label' | 'description' | 'input' | 'error')[],
    styles: { root: { paddingBlockEnd: error ? 0 : 'calc(var(--mantine-font-size-xs) * 1.2 + 5px)' } },
  }
}

/** For what is no single input: a group of choices, a grid, an upload. */
export function FieldGroup({
  label,
  hint,
  error,
  required,
  children,
}: {
  label: string
  hint?: string
  error?: ReactNode
  required?: boolean
  children: ReactNode
}) {
  return (
    <Input.Wrapper
      {...fieldLook({ label, ...(hint ? { hint } : {}), error, required: required ?? false })}
      labelElement="div"
      role="group"
      aria-label={label}
      aria-required={undefined} // a group has no such state; its star says so
    >
      {children}
    </Input.Wrapper>
  )
}

/** A long form is sent from its end, where nobody would see what is said at its beginning. */
const bringIntoView = (box: HTMLElement | null): void => {
  box?.scrollIntoView({ block: 'nearest' })
}

/** What went wrong with the form as a whole; stands above the fields and is read out. */
export function FormProblem({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <Alert
      key={String(children)}
      ref={bringIntoView}
      color="red"
      role="alert"
      py={8}
      mb="xs"
      tabIndex={-1}
      style={{ scrollMarginBlockStart: '5rem' }} // the title of a dialog stays above what is scrolled
    >
      <Text size="sm">{children}</Text>
    </Alert>
  )
}

type FormProps = {
  children: ReactNode
  onSubmit: FormEventHandler<HTMLFormElement>
  onCancel?: () => void
  submit: string
  submitting?: boolean
  problem?: string | undefined
}

/** The frame of a form: the problem above, the fields, and the two buttons below. */
export function Form({ children, onSubmit, onCancel, submit, submitting = false, problem }: FormProps) {
  const { t } = useTranslation('design')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        onSubmit(event)
        showFirstWrong(event.currentTarget)
      }}
    >
      <Stack gap={4}>
        <FormProblem>{problem}</FormProblem>
        {children}
        <Group justify="flex-end" mt="xs">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button type="submit" loading={submitting}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is wrong may stand far above the button that was pressed. */
const showFirstWrong = (form: HTMLFormElement) =>
  requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else bringIntoView(form.querySelector<HTMLElement>('[role="alert"]'))
  })
