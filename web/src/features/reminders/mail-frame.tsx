import { useRef, useState } from 'react';
import classes from './reminders.module.css';

const LEAST_HEIGHT = 240;

/** Links of the mail do nothing here: only the recipient follows them. */
const QUIET = '<style>a{pointer-events:none}body{margin:0;overflow:hidden}</style>';

/**
 * The mail as its recipient sees it, in a frame that runs no script and reaches nothing of this page. `allow-same-origin`
 * lets this page read the height of the content; without `allow-scripts` it gives the content no power.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      srcDoc={html + QUIET}
      style={{ height }}
      tabIndex={-1}
      onLoad={() => {
        const content = frame.current?.contentDocument?.documentElement;
        if (content) setHeight(Math.max(LEAST_HEIGHT, content.scrollHeight));
      }}
    />
  );
}
