-- Where the bureau has an OpenID Connect provider, staff sign in there; the account is what steps and officers refer to.
alter table account
    alter column password_hash drop not null,
    add column issuer  text, -- the provider's `iss` and `sub`, which together name a person for good
    add column subject text,
    add constraint account_subject_once unique (issuer, subject),
    add constraint account_opens_somehow check (password_hash is not null or subject is not null),
    add constraint account_subject_of_an_issuer check ((issuer is null) = (subject is null));
