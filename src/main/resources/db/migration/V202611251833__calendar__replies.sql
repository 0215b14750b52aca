-- Answers that come by mail: when they were written, and another time that somebody proposes.
alter table invitee alter column answer type varchar(9);
alter table invitee drop constraint invitee_answer_check;
alter table invitee
    add constraint invitee_answer_check check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE')),
    add stamp timestamptz,
    add proposed_at timestamptz;
