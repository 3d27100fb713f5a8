import './tokens.css';
import '@mantine/core/styles.layer.css';
import './fonts.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, startI18n } from '../lib/i18n';
import { Providers } from './providers';

await startI18n(chosenLanguage());

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
createRoot(container).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
