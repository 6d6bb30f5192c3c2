import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { type MouseEventHandler, type ReactNode, useId } from 'react'

type Props = Omit<ButtonProps, 'disabled'> & {
  /** Why not, in words. When given the button stays reachable by keyboard, does nothing and says why. */
  refusal?: string | undefined
  onClick?: MouseEventHandler<HTMLButtonElement>
  type?: 'button' | 'submit'
  children: ReactNode
}

/** A button that may say no, with its reason. */
export function RefusableButton({ refusal, onClick, type = 'button', children, ...look }: Props) {
  const reasonId = useId()
  if (!refusal)
    return (
      <Button type={type} onClick={onClick} {...look}>
        {children}
      </Button>
    )
  return (
    <>
      <Tooltip label={refusal} events={{ hover: true, focus: true, touch: true }} openDelay={0}>
        <Button
          type="button"
          aria-disabled
          data-disabled
          aria-describedby={reasonId}
          {...look}
          onClick={(e) => e.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <span id={reasonId} hidden>
        {refusal}
      </span>
    </>
  )
}
