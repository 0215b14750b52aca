-- The company that this one was merged into; it stays in the trash, and its old addresses lead there.
alter table account add column merged_into_id uuid references account check (merged_into_id <> id);
create index account_merged_idx on account (merged_into_id) where merged_into_id is not null;

-- What a company's name is compared by: folded, without punctuation and without legal forms in many languages.
create function quorum_company_key(name text) returns text language sql immutable strict parallel safe
return coalesce(nullif(btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    ' ' || quorum_fold(name) || ' ',
    '[.''’`"״״/]', '', 'g'),
    '[-,;:()&+<>«»“”„_|–—　[:space:]]+', ' ', 'g'),
    ' (the|gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|haftungsbeschrankt|eg|ev|inc|incorporated|corp|corporation|co|company|llc|llp|lp|plc|ltd|limited|pty|pvt|sa|sas|sasu|sarl|eurl|snc|sca|scs|spa|srl|srls|sl|slu|sau|slp|sdn bhd|bhd|pte|pt|tbk|bv|nv|vof|bvba|ab|oy|oyj|as|asa|aps|ivs|sp z oo|spzoo|sp k|doo|dd|ad|eood|ood|kft|zrt|nyrt|bt|sro|vos|ltda|lda|eireli|me|sa de cv|s de rl de cv|sapi de cv|ou|uab|sia|fze|fzco|fz llc|wll|psc|kk|gk|yk|cong ty tnhh mtv|cong ty tnhh|cong ty co phan|cong ty cp|cong ty|ctcp|tnhh|anonim sirketi|limited sirketi|ltd sti|sti|ооо|зао|оао|пао|ао|ип|тоо|тов|пп|ат|αε|επε|ικε|שמ|בעמ|شركة|شركه|شرکت|ذمم|شمم|شمل|ذ م م|ش م م|주식회사|유한회사|주|유)(?= )', '', 'g'),
    '股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|有限会社|合同会社|บริษัท|จ\u0e4d\u0e32กัด|จำกัด|มหาชน', ' ', 'g')), ''),
    quorum_fold(name));
create index account_key_idx on account (quorum_company_key(name)) where deleted_at is null;

-- The host of a web address, without www.
create function quorum_host(website text) returns text language sql immutable strict parallel safe
return nullif(regexp_replace(lower(website), '^(?:https?://)?(?:www[.])?([^/:?#]+).*$', '\1'), '');
create index account_host_idx on account (quorum_host(website)) where deleted_at is null and website is not null;

-- The last nine digits of a number, however it is written; nothing for what is too short to tell.
create function quorum_phone_key(phone text) returns text language sql immutable strict parallel safe
return case when length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 7 then right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) end;
create index account_phone_idx on account (quorum_phone_key(phone)) where deleted_at is null and phone is not null;
