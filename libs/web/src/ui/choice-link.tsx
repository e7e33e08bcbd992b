import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

/** A link among several of which one is chosen; the router's own idea of "active" would also count kin addresses. */
function Anchor(
  props: AnchorHTMLAttributes<HTMLAnchorElement> & { chosen: boolean; as?: 'step'; ref?: Ref<HTMLAnchorElement> },
) {
  const { chosen, as, children, ...rest } = props;
  return (
    <a {...rest} aria-current={chosen ? (as ?? 'true') : undefined}>
      {children}
    </a>
  );
}

export const ChoiceLink = createLink(Anchor);
