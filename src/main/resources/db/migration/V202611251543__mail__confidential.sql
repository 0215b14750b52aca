-- Whether a mail that waits is to be for those who take part only, once it is known whose it is.
alter table mail add column private boolean not null default false;
