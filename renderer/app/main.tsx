// First, because it tells the schema library not to compile functions, which the page's policy forbids.
import '../../shared/contract/procedure.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './providers.tsx';
import { Gate } from './gate.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Providers>
      <Gate />
    </Providers>
  </StrictMode>,
);
