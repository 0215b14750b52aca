-- A mail that several people have captured is in the mailbox of each, and on timelines once: the others are copies of the
-- one that stands there. The key tells whether two of one Message-ID are indeed the same.
alter table mail add content_key varchar(64), add copy_of uuid references mail on delete set null;
create index mail_copy_idx on mail (copy_of) where copy_of is not null;
