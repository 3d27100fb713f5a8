import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';
import classes from './link.module.css';

interface TextAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** `rule` stands alone and is underlined; `title` heads a row and shows its rule on hover only. */
  look?: 'rule' | 'title' | 'plain';
}

const TextAnchor = forwardRef<HTMLAnchorElement, TextAnchorProps>(({ look = 'rule', className, ...rest }, ref) => (
  <a ref={ref} className={`${classes[look]} ${className ?? ''}`} {...rest} />
));

const ButtonAnchor = forwardRef<
  HTMLAnchorElement,
  ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style'>
>((props, ref) => <Button component="a" ref={ref} {...props} />);

/** Links by route, checked by the compiler. */
export const TextLink = createLink(TextAnchor);
export const ButtonLink = createLink(ButtonAnchor);
