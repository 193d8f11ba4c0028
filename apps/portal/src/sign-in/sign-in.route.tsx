import { useState } from 'react';
import { SignInScreen, type SignInWay } from './sign-in-screen';

export function SignInRoute() {
  const [way, setWay] = useState<SignInWay>('password');
  return (
    <SignInScreen
      way={way}
      onWay={setWay}
      onPassword={() => undefined}
      onAskCode={() => setWay('code-sent')}
      onRedeem={() => undefined}
      onForgot={() => undefined}
    />
  );
}
