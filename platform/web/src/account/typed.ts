/** The e-mail address as it was last typed: going from sign-in to registration or reset, nobody types it twice. */
let email = "";

export const typedEmail = {
  get: () => email,
  set: (address: string) => {
    email = address.trim();
  },
};
