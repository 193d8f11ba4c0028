import { SignInScreen } from './sign-in-screen';

export function SignInRoute() {
  return <SignInScreen onSubmit={() => undefined} onForgot={() => undefined} />;
}
