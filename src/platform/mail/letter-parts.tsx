// one package each: the collected @react-email/components also loads Tailwind and a highlighter, 40 MB and a second
import { Button } from '@react-email/button';
import { Heading } from '@react-email/heading';
import { Link } from '@react-email/link';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { CSSProperties, ReactNode } from 'react';
import { BOLE, COBALT, INK, INK_2, RULE, SANS, SERIF, text } from './letter-look.js';

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
