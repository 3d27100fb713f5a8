import type { CSSProperties } from 'react';

export const INK = '#15202e';
export const INK_2 = '#465364';
export const COBALT = '#1d45a3';
export const BOLE = '#b02e1a';
export const RULE = '#dce2e8';
export const SANS = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', Charter, 'Iowan Old Style', Georgia, 'Times New Roman', serif";

export const text = (style: CSSProperties): CSSProperties => ({
  fontFamily: SANS,
  fontSize: 16,
  lineHeight: '24px',
  margin: '0 0 12px',
  color: INK,
  ...style,
});
