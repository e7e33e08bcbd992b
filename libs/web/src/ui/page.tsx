import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../i18n/index.js';

let firstPage = true;

/**
 * A screen: its title is the heading, the window's name, and where the focus goes after a change of screen, unless the
 * screen has one thing to do next that takes it (`actionFirst`).
 */
export function Page(props: {
  title: string;
  extra?: ReactNode;
  above?: ReactNode;
  actionFirst?: boolean;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const { actionFirst = false } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · ${t('app.name')}`;
  }, [props.title, t]);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else if (!actionFirst) heading.current?.focus({ preventScroll: true });
  }, [actionFirst]);
  return (
    <div className="page">
      {props.above}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.extra && <div className="page-extra">{props.extra}</div>}
      </div>
      {props.children}
    </div>
  );
}
