// one package each: the collected @react-email/components also loads Tailwind and a highlighter, 40 MB and a second
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { CSSProperties, ReactNode } from 'react';
import type { Pen } from './letter.js';

const INK = '#15202e';
const INK_2 = '#465364';
const COBALT = '#1d45a3';
const BOLE = '#b02e1a';
const RULE = '#dce2e8';
const SANS = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', Charter, 'Iowan Old Style', Georgia, 'Times New Roman', serif";

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

const text = (style: CSSProperties): CSSProperties => ({
  fontFamily: SANS,
  fontSize: 16,
  lineHeight: '24px',
  margin: '0 0 12px',
  color: INK,
  ...style,
});

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
          style={{ color: COBALT, textDecoration: 'underline' }}
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

/** The first thing to know. `late`: in red, because it is. */
export function Lead({ late = false, children }: { late?: boolean; children: ReactNode }) {
  return (
    <Text className={late ? 'late' : 'ink'} style={text(late ? { color: BOLE, fontWeight: 600 } : {})}>
      {children}
    </Text>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={text({})}>
      {children}
    </Text>
  );
}

/** What the mail is about. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h1"
      className="ink"
      style={{
        fontFamily: SERIF,
        fontSize: 25,
        lineHeight: '31px',
        fontWeight: 600,
        color: INK,
        margin: '18px 0 14px',
      }}
    >
      {children}
    </Heading>
  );
}

export interface FactLine {
  label: string;
  value: string;
  tone?: 'strong' | 'late';
  /** What stood there before, struck beside it. */
  was?: { label: string; value: string };
}

/** Label and value, between rules. Lines that the mail lacks are null. */
export function Facts({ lines }: { lines: (FactLine | null)[] }) {
  const rule = `1px solid ${RULE}`;
  return (
    <table
      className="facts rule"
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: 'collapse', borderTop: rule, margin: '0 0 20px' }}
    >
      <tbody>
        {lines.map(
          (line) =>
            line && (
              <tr key={line.label}>
                <td
                  className="ink-2 rule"
                  style={{ ...cellText, width: 108, paddingRight: 12, fontSize: 15, color: INK_2, borderBottom: rule }}
                >
                  {line.label}
                </td>
                <td
                  className={`${line.tone === 'late' ? 'late' : 'ink'} rule`}
                  style={{ ...cellText, ...tones[line.tone ?? 'plain'], borderBottom: rule }}
                >
                  {line.value}
                  {line.was && <Former {...line.was} />}
                </td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

/** Named as well as struck: plain text knows no strokes. */
function Former({ label, value }: { label: string; value: string }) {
  return (
    <span className="ink-2" style={{ color: INK_2, fontWeight: 400 }}>
      {` (${label}: `}
      <s>{value}</s>)
    </span>
  );
}

const cellText: CSSProperties = {
  fontFamily: SANS,
  fontSize: 16,
  lineHeight: '23px',
  padding: '9px 0',
  verticalAlign: 'top',
  textAlign: 'left',
};
const tones: Record<'plain' | 'strong' | 'late', CSSProperties> = {
  plain: { color: INK },
  strong: { color: INK, fontWeight: 600 },
  late: { color: BOLE, fontWeight: 600 },
};

/** The one filled button: what to do now. */
export function MainAction({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '0 0 12px' }}>
      <Button
        href={href}
        className="button"
        style={{
          fontFamily: SANS,
          fontSize: 16,
          fontWeight: 600,
          backgroundColor: COBALT,
          color: '#ffffff',
          borderRadius: 4,
          padding: '13px 24px',
          display: 'block',
          textAlign: 'center',
        }}
      >
        {children}
      </Button>
    </Section>
  );
}

/** Other ways on, as links. */
export function SideAction({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Text style={text({ margin: '0 0 6px' })}>
      <Link className="acts" href={href} style={{ color: COBALT, fontWeight: 600, textDecoration: 'underline' }}>
        {children}
      </Link>
    </Text>
  );
}

/** What explains the action. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Text className="ink-2" style={text({ fontSize: 14, lineHeight: '21px', color: INK_2, margin: '8px 0 0' })}>
      {children}
    </Text>
  );
}
