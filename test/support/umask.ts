// A home that is open to others is refused: what a test makes by hand is closed unless it says otherwise. See `test/store/permissions.test.ts`.
process.umask(0o077);
