import './styles';
import './words';
import { TrellisProvider } from '@app/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { firstLanguage } from './language/kept-language';
import { speak } from './language/speak';
import { Spoken } from './language/spoken';
import { fetchPagesWhenIdle } from './layout/late-page';
import { keepForOffline } from './offline/keep-for-offline';
import { router } from './routes';
import { watchSessionEnd } from './session/come-and-go';

watchSessionEnd(router);

function draw(): void {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <TrellisProvider surface="portal">
        <QueryClientProvider client={queries}>
          <Spoken>
            <RouterProvider router={router} />
          </Spoken>
        </QueryClientProvider>
      </TrellisProvider>
    </StrictMode>,
  );
}

// Whoever reads another language than English never sees it flash by.
// Without its words there is English, which came along.
void speak(firstLanguage())
  .catch(() => undefined)
  .then(draw);

fetchPagesWhenIdle();
keepForOffline();
