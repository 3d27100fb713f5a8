// one package each: the collected @react-email/components also loads Tailwind and a highlighter, 40 MB and a second
import { Body } from '@react-email/body';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';
import type { Pen } from './letter.js';
import { BOLE, COBALT, INK, INK_2, RULE, SANS, SERIF, text } from './letter-look.js';

/** Readers in the dark keep the order and the meaning of colours. Programs that know no media query show the light mail. */
const DARK = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td, .sheet { background-color: #141b24 !important; }
    .ink, .ink a { color: #e8edf3 !important; }
    .ink-2 { color: #b2bdca !important; }
    .rule { border-color: #28323e !important; }
    .acts { color: #8db0ff !important; }
    .late { color: #ff8f76 !important; }
    .bar { border-color: #8db0ff !important; }
    .bar-late { border-color: #ff8f76 !important; }
    .button { background-color: #8db0ff !important; color: #0b1630 !important; }
    .mark-full { background-color: #8db0ff !important; }
    .mark-line { border-color: #8db0ff !important; }
  }`;

/** The frame of every mail: who writes, a rule that is red when something is late, and at the end why one gets it. */
export function LetterFrame({
  pen,
  preview,
  late = false,
  why,
  children,
}: {
  pen: Pen;
  /** One sentence that lists of mails show behind the subject, and says what that does not. */
  preview: string;
  late?: boolean;
  why: string;
  children: ReactNode;
}) {
  return (
    <Html lang={pen.language} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Body className="page" style={{ backgroundColor: '#ffffff', margin: 0, padding: '16px 0' }}>
        <div
          className="preheader"
          style={{ display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0, lineHeight: '1px' }}
        >
          {preview}
        </div>
        <Container className="sheet" style={{ maxWidth: 560, padding: '0 16px', backgroundColor: '#ffffff' }}>
          <Letterhead office={pen.place('office')} late={late} />
          <Text className="ink" style={text({ marginTop: 16 })}>
            {pen.place('greeting')}
          </Text>
          {children}
          <Text
            className="ink-2 rule"
            style={text({
              fontSize: 13,
              lineHeight: '19px',
              color: INK_2,
              borderTop: `1px solid ${RULE}`,
              paddingTop: 12,
              margin: '24px 0 0',
            })}
          >
            <Contact pen={pen} />
            {why}
            {pen.has('mute') && (
              <>
                {' '}
                <Link className="acts" href={pen.place('mute')} style={{ color: COBALT, textDecoration: 'underline' }}>
                  {pen.say({ en: 'Mute these reminders', tr: 'Bu hatırlatmaları sessize al' })}
                </Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Whom to ask: a person and their address, also for who has no account, or the office where no person is known. */
function Contact({ pen }: { pen: Pen }) {
  if (pen.has('contact'))
    return (
      <>
        {pen.say({
          en: 'Questions? Reply to this mail or write to',
          tr: 'Sorularınız için bu iletiyi yanıtlayabilir veya şu adrese yazabilirsiniz:',
        })}{' '}
        {pen.place('contact')},{' '}
        <Link
          className="acts address"
          href={pen.place('contactLink')}
          // whole on a line of its own rather than cut at a hyphen
          style={{ color: COBALT, textDecoration: 'underline', display: 'inline-block' }}
        >
          {pen.place('contactAddress')}
        </Link>
        .<br />
      </>
    );
  if (!pen.has('contactOffice')) return null;
  return (
    <>
      {pen.say({
        en: `Questions? Please contact ${pen.place('contactOffice')}.`,
        tr: `Sorularınız için ${pen.place('contactOffice')} ile iletişime geçebilirsiniz.`,
      })}
      <br />
    </>
  );
}

function Letterhead({ office, late }: { office: string; late: boolean }) {
  const cell = { padding: 0, verticalAlign: 'middle' } as const;
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className={late ? 'bar-late' : 'bar'}
      style={{ borderBottom: `4px solid ${late ? BOLE : COBALT}`, borderCollapse: 'separate', paddingBottom: 8 }}
    >
      <tbody>
        <tr>
          <td className="ink" style={{ ...cell, fontFamily: SERIF, fontSize: 20, fontWeight: 600, color: INK }}>
            <Mark />
            Heyet
          </td>
          <td className="ink-2" align="right" style={{ ...cell, fontFamily: SANS, fontSize: 14, color: INK_2 }}>
            {office}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Two sides and the bond between them, drawn without a picture: pictures are blocked, and would tell that a mail was opened. */
function Mark() {
  const box = { display: 'inline-block', height: 16, verticalAlign: '-2px' } as const;
  return (
    <span className="mark" aria-hidden="true" style={{ marginRight: 9, fontSize: 0, lineHeight: 0 }}>
      <span className="mark-full" style={{ ...box, width: 6, backgroundColor: COBALT }} />
      <span
        className="mark-full"
        style={{ ...box, width: 4, height: 3, verticalAlign: '5px', backgroundColor: COBALT, margin: '0 1px' }}
      />
      <span className="mark-line" style={{ ...box, width: 3, height: 13, border: `1.5px solid ${COBALT}` }} />
    </span>
  );
}
