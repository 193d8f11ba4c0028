import classes from './sign-in.module.css';

type AccountListProps = {
  accounts: { id: string; name: string; description?: string }[];
  isBusy?: boolean;
  onChoose: (id: string) => void;
};

/** One wide button for each practice or person to choose from. */
export function AccountList({ accounts, isBusy, onChoose }: AccountListProps) {
  return (
    <ul className={`bare ${classes.accounts}`}>
      {accounts.map(({ id, name, description }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.account}
            disabled={isBusy}
            onClick={() => onChoose(id)}
          >
            <strong>{name}</strong>
            {description && <span>{description}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
