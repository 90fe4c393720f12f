-- Made of the model by `npm run postgres:schema`; needs PostgreSQL 14 or later and a database in UTF-8.
-- To run it by hand:
--   psql -c 'create schema crm'
--   psql -v ON_ERROR_STOP=1 --single-transaction -f 0001-foundation.sql
-- For another schema, put its name in the place of crm first, wherever it stands before a dot.
create table crm.migration (
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamp(3) with time zone not null default now()
);

create table crm.account (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  is_company boolean not null,
  title text collate "C",
  first_name text collate "C",
  last_name text collate "C",
  kinds text[] collate "C" not null,
  email text collate "C",
  fixed_phone text collate "C",
  mobile_phone text collate "C",
  website text collate "C",
  picture text collate "C",
  source_id text collate "C",
  industry_sector_id text collate "C",
  category_id text collate "C",
  size_band text collate "C",
  score double precision,
  key_account boolean not null,
  nurturing boolean not null,
  assigned_to_id text collate "C",
  team_id text collate "C",
  tag_ids text[] collate "C" not null,
  description text collate "C",
  addresses jsonb not null,
  currency text collate "C",
  language text collate "C",
  country_code text collate "C",
  do_not_call boolean not null,
  do_not_email boolean not null,
  shared_company_ids text[] collate "C" not null,
  external_id text collate "C",
  reference text collate "C",
  status_id text collate "C",
  status_since timestamp(3) with time zone,
  board_rank text collate "C",
  lost_reason_id text collate "C",
  lost_note text collate "C",
  lost_at timestamp(3) with time zone,
  project_keys text[] collate "C" not null,
  search_text text collate "C" not null,
  match_keys text[] collate "C" not null,
  merged_into_id text collate "C",
  check (kinds <@ array['prospect', 'customer', 'supplier', 'internal', 'factor'])
);
-- the list of a company's accounts
create index account_company_id_name_idx on crm.account (company_id, name, id);
-- a company's accounts, newest first
create index account_company_id_created_at_idx on crm.account (company_id, created_at, id);
-- a company's accounts, last changed first
create index account_company_id_updated_at_idx on crm.account (company_id, updated_at, id);
-- the board of a company's prospects
create index account_company_id_archived_at_status_id_board_rank_idx on crm.account (company_id, archived_at, status_id, board_rank, id);
-- the accounts that have a status, when it is removed
create index account_status_id_board_rank_idx on crm.account (status_id, board_rank, id);
-- my accounts
create index account_assigned_to_id_name_idx on crm.account (assigned_to_id, name, id);
-- a team's accounts
create index account_team_id_name_idx on crm.account (team_id, name, id);
-- the accounts of a source, and whether there are any
create index account_source_id_name_idx on crm.account (source_id, name, id);
-- the accounts with an address
create index account_email_idx on crm.account (email, id);
-- the account that another system names
create index account_external_id_idx on crm.account (external_id, id);
-- the account with a reference
create index account_reference_idx on crm.account (reference, id);
-- the accounts that were merged into one
create index account_merged_into_id_idx on crm.account (merged_into_id, id);
-- the customers, the suppliers and so on
create index account_kinds_idx on crm.account using gin (kinds);
-- the accounts with a tag
create index account_tag_ids_idx on crm.account using gin (tag_ids);
-- likely duplicates
create index account_match_keys_idx on crm.account using gin (match_keys);
-- the accounts that are shared with a company
create index account_shared_company_ids_idx on crm.account using gin (shared_company_ids);
-- the account of a project
create index account_project_keys_idx on crm.account using gin (project_keys);

create table crm.account_contact (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  account_id text collate "C" not null,
  contact_id text collate "C" not null,
  role_id text collate "C",
  is_main boolean not null
);
-- the contacts of an account
create index account_contact_account_id_contact_id_idx on crm.account_contact (account_id, contact_id, id);
-- the accounts of a contact
create index account_contact_contact_id_account_id_idx on crm.account_contact (contact_id, account_id, id);

create table crm.attachment (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  related_keys text[] collate "C" not null,
  blob text collate "C" not null,
  file_name text collate "C" not null,
  media_type text collate "C" not null,
  size double precision not null,
  sha256 text collate "C",
  description text collate "C",
  added_by_id text collate "C"
);
-- the files of a record
create index attachment_related_keys_idx on crm.attachment using gin (related_keys);

create table crm.calendar_event (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  subject text collate "C" not null,
  type text collate "C" not null,
  category_id text collate "C",
  all_day boolean not null,
  start_local text collate "C",
  end_local text collate "C",
  start_on date,
  end_on date,
  time_zone text collate "C" not null,
  recurrence jsonb,
  rrule_text text collate "C",
  description text collate "C",
  location text collate "C",
  latitude double precision,
  longitude double precision,
  organizer_id text collate "C",
  organizer_email text collate "C",
  assigned_to_id text collate "C",
  team_id text collate "C",
  account_id text collate "C",
  contact_id text collate "C",
  lead_id text collate "C",
  opportunity_id text collate "C",
  related_keys text[] collate "C" not null,
  visibility text collate "C" not null,
  busy boolean not null,
  call_direction text collate "C",
  priority text collate "C",
  status text collate "C",
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  first_start_at timestamp(3) with time zone not null,
  last_start_at timestamp(3) with time zone,
  last_ends_at timestamp(3) with time zone,
  spread boolean not null,
  participant_ids text[] collate "C" not null,
  search_text text collate "C" not null,
  excluded_starts text[] collate "C" not null,
  extra_starts text[] collate "C" not null,
  series_id text collate "C",
  original_start text collate "C",
  overridden_fields text[] collate "C" not null,
  uid text collate "C" not null,
  revision double precision not null,
  sync_source text collate "C",
  sync_id text collate "C",
  sync_stamp text collate "C",
  sync_digest text collate "C",
  synced_at timestamp(3) with time zone,
  icalendar_extras text collate "C",
  check (type in ('event', 'call', 'meeting', 'task', 'note', 'absence')),
  check (visibility in ('public', 'private')),
  check (call_direction in ('incoming', 'outgoing')),
  check (priority in ('low', 'normal', 'high', 'urgent')),
  check (status in ('planned', 'done', 'cancelled'))
);
-- a company's events of a period
create index calendar_event_company_id_starts_at_idx on crm.calendar_event (company_id, starts_at, id);
-- the series that may have occurrences in a period
create index calendar_event_company_id_spread_last_ends_at_idx on crm.calendar_event (company_id, spread, last_ends_at, id);
-- what changed since a calendar was last brought in step
create index calendar_event_company_id_updated_at_idx on crm.calendar_event (company_id, updated_at, id);
-- my events
create index calendar_event_assigned_to_id_starts_at_idx on crm.calendar_event (assigned_to_id, starts_at, id);
-- the last and next event of a lead
create index calendar_event_lead_id_starts_at_idx on crm.calendar_event (lead_id, starts_at, id);
-- the last and next event of an account
create index calendar_event_account_id_starts_at_idx on crm.calendar_event (account_id, starts_at, id);
-- the last and next event of a contact
create index calendar_event_contact_id_starts_at_idx on crm.calendar_event (contact_id, starts_at, id);
-- the last and next event of an opportunity
create index calendar_event_opportunity_id_starts_at_idx on crm.calendar_event (opportunity_id, starts_at, id);
-- the events of a category, and whether there are any
create index calendar_event_category_id_starts_at_idx on crm.calendar_event (category_id, starts_at, id);
-- the occurrences that were taken out of a series
create index calendar_event_series_id_starts_at_idx on crm.calendar_event (series_id, starts_at, id);
-- the event of an iCalendar file
create index calendar_event_uid_idx on crm.calendar_event (uid, id);
-- the event that another calendar names
create index calendar_event_sync_source_sync_id_idx on crm.calendar_event (sync_source, sync_id, id);
-- the events of any other record
create index calendar_event_related_keys_idx on crm.calendar_event using gin (related_keys);
-- the events that a colleague takes part in
create index calendar_event_participant_ids_idx on crm.calendar_event using gin (participant_ids);

create table crm.campaign_membership (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  campaign_key text collate "C" not null,
  campaign_name text collate "C" not null,
  member_key text collate "C" not null,
  related_keys text[] collate "C" not null,
  at timestamp(3) with time zone not null,
  response text collate "C"
);
-- who took part in a campaign
create index campaign_membership_campaign_key_at_idx on crm.campaign_membership (campaign_key, at, id);
-- the campaigns that somebody took part in
create index campaign_membership_member_key_campaign_key_idx on crm.campaign_membership (member_key, campaign_key, id);
-- the campaigns of a record
create index campaign_membership_related_keys_idx on crm.campaign_membership using gin (related_keys);

create table crm.catalog (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  catalog_type_id text collate "C",
  description text collate "C",
  image text collate "C",
  pdf text collate "C",
  pdf_file_name text collate "C",
  pdf_size double precision,
  pdf_sha256 text collate "C"
);

create table crm.catalog_type (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.category (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.chart_layout (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  user_id text collate "C" not null,
  report text collate "C" not null,
  charts jsonb not null
);

create table crm.claim (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  holder_key text collate "C" not null
);
-- the values that a record holds
create index claim_holder_key_idx on crm.claim (holder_key, id);

create table crm.company (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  code text collate "C",
  currency text collate "C" not null,
  language text collate "C" not null,
  country_code text collate "C" not null,
  time_zone text collate "C" not null,
  address_extra text collate "C",
  address_street text collate "C",
  address_postal_code text collate "C",
  address_city text collate "C",
  address_region text collate "C",
  address_country_code text collate "C",
  email text collate "C",
  phone text collate "C",
  website text collate "C",
  logo text collate "C",
  has_address boolean not null,
  check (has_address or num_nonnulls(address_extra, address_street, address_postal_code, address_city, address_region, address_country_code) = 0)
);

create table crm.contact (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  title text collate "C",
  first_name text collate "C",
  last_name text collate "C",
  job_function_id text collate "C",
  department_id text collate "C",
  fixed_phone text collate "C",
  mobile_phone text collate "C",
  email text collate "C",
  address_extra text collate "C",
  address_street text collate "C",
  address_postal_code text collate "C",
  address_city text collate "C",
  address_region text collate "C",
  address_country_code text collate "C",
  picture text collate "C",
  description text collate "C",
  assigned_to_id text collate "C",
  team_id text collate "C",
  tag_ids text[] collate "C" not null,
  language text collate "C",
  country_code text collate "C",
  do_not_call boolean not null,
  do_not_email boolean not null,
  shared_company_ids text[] collate "C" not null,
  external_id text collate "C",
  full_name text collate "C" not null,
  reference text collate "C",
  main_account_id text collate "C",
  email_domain text collate "C",
  search_text text collate "C" not null,
  match_keys text[] collate "C" not null,
  merged_into_id text collate "C",
  has_address boolean not null,
  check (has_address or num_nonnulls(address_extra, address_street, address_postal_code, address_city, address_region, address_country_code) = 0)
);
-- the list of a company's contacts
create index contact_company_id_full_name_idx on crm.contact (company_id, full_name, id);
-- a company's contacts, newest first
create index contact_company_id_created_at_idx on crm.contact (company_id, created_at, id);
-- a company's contacts, last changed first
create index contact_company_id_updated_at_idx on crm.contact (company_id, updated_at, id);
-- my contacts
create index contact_assigned_to_id_full_name_idx on crm.contact (assigned_to_id, full_name, id);
-- a team's contacts
create index contact_team_id_full_name_idx on crm.contact (team_id, full_name, id);
-- the contacts whose main account is one
create index contact_main_account_id_full_name_idx on crm.contact (main_account_id, full_name, id);
-- contacts whose addresses share a domain
create index contact_email_domain_full_name_idx on crm.contact (email_domain, full_name, id);
-- the contacts with an address
create index contact_email_idx on crm.contact (email, id);
-- the contact that another system names
create index contact_external_id_idx on crm.contact (external_id, id);
-- the contact with a reference
create index contact_reference_idx on crm.contact (reference, id);
-- the contacts that were merged into one
create index contact_merged_into_id_idx on crm.contact (merged_into_id, id);
-- the contacts with a tag
create index contact_tag_ids_idx on crm.contact using gin (tag_ids);
-- likely duplicates
create index contact_match_keys_idx on crm.contact using gin (match_keys);
-- the contacts that are shared with a company
create index contact_shared_company_ids_idx on crm.contact using gin (shared_company_ids);

create table crm.delivery (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  reminder_id text collate "C" not null,
  event_id text collate "C" not null,
  occurrence_start text collate "C",
  occurrence_starts_at timestamp(3) with time zone,
  user_id text collate "C",
  guest_id text collate "C",
  recipient text collate "C",
  trigger_at timestamp(3) with time zone not null,
  state text collate "C" not null,
  lease_token text collate "C",
  lease_until timestamp(3) with time zone,
  tries double precision not null,
  next_try_at timestamp(3) with time zone,
  reason text collate "C",
  failure_text text collate "C",
  sent_at timestamp(3) with time zone,
  email_message_id text collate "C",
  check (state in ('pending', 'claimed', 'sent', 'failed', 'skipped'))
);
-- the deliveries that are due
create index delivery_next_try_at_idx on crm.delivery (next_try_at, id);
-- the deliveries of a reminder
create index delivery_reminder_id_trigger_at_idx on crm.delivery (reminder_id, trigger_at, id);
-- the deliveries of an event
create index delivery_event_id_trigger_at_idx on crm.delivery (event_id, trigger_at, id);
-- the delivery that a message belongs to
create index delivery_email_message_id_idx on crm.delivery (email_message_id, id);

create table crm.department (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.duplicate_dismissal (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  pair_keys text[] collate "C" not null,
  dismissed_by_id text collate "C",
  fingerprint text collate "C" not null,
  note text collate "C"
);
-- what a company said is not a duplicate, newest first
create index duplicate_dismissal_company_id_created_at_idx on crm.duplicate_dismissal (company_id, created_at, id);
-- what is not a duplicate of a record
create index duplicate_dismissal_pair_keys_idx on crm.duplicate_dismissal using gin (pair_keys);

create table crm.email_message (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  related_keys text[] collate "C" not null,
  sender_id text collate "C",
  from_address text collate "C" not null,
  from_name text collate "C",
  to_addresses text[] collate "C" not null,
  cc_addresses text[] collate "C" not null,
  bcc_addresses text[] collate "C" not null,
  subject text collate "C" not null,
  body_text text collate "C" not null,
  body_html text collate "C",
  template_id text collate "C",
  catalog_id text collate "C",
  state text collate "C" not null,
  message_id text collate "C" not null,
  sent_at timestamp(3) with time zone,
  failure_reason text collate "C",
  failure_text text collate "C",
  check (state in ('pending', 'sent', 'failed'))
);
-- the messages that a user sent
create index email_message_sender_id_created_at_idx on crm.email_message (sender_id, created_at, id);
-- to whom a catalogue was sent
create index email_message_catalog_id_created_at_idx on crm.email_message (catalog_id, created_at, id);
-- the message that an answer refers to
create index email_message_message_id_idx on crm.email_message (message_id, id);
-- the messages of a record
create index email_message_related_keys_idx on crm.email_message using gin (related_keys);

create table crm.event_category (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  code text collate "C" not null,
  event_type text collate "C" not null,
  check (event_type in ('event', 'call', 'meeting', 'task', 'note', 'absence'))
);

create table crm.guest (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  event_id text collate "C" not null,
  name text collate "C" not null,
  email text collate "C",
  user_id text collate "C",
  person_key text collate "C",
  answer text collate "C",
  answered_at timestamp(3) with time zone,
  check (answer in ('yes', 'no', 'maybe'))
);
-- the guests of an event
create index guest_event_id_idx on crm.guest (event_id, id);
-- the events that a colleague is invited to
create index guest_user_id_idx on crm.guest (user_id, id);
-- the answers since a calendar was last brought in step
create index guest_company_id_updated_at_idx on crm.guest (company_id, updated_at, id);
-- the events that a lead, account or contact is invited to
create index guest_person_key_idx on crm.guest (person_key, id);
-- the invitations of an address
create index guest_email_idx on crm.guest (email, id);

create table crm.import_batch (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  state text collate "C" not null,
  rows_done double precision not null,
  created double precision not null,
  updated double precision not null,
  skipped double precision not null,
  check (state in ('running', 'done', 'undone'))
);

create table crm.industry_sector (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.job_function (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.journal (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  kind text collate "C" not null,
  actor_id text collate "C",
  subject_key text collate "C" not null,
  result jsonb,
  written_keys text[] collate "C" not null,
  changes jsonb not null,
  undone_at timestamp(3) with time zone,
  check (kind in ('conversion', 'merge', 'mergePage', 'mergeBatch', 'eventEdit', 'creation'))
);
-- what was done to a record, and can be taken back
create index journal_subject_key_created_at_idx on crm.journal (subject_key, created_at, id);

create table crm.lead (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  title text collate "C",
  first_name text collate "C",
  last_name text collate "C",
  company_name text collate "C",
  job_function_id text collate "C",
  department_id text collate "C",
  industry_sector_id text collate "C",
  fixed_phone text collate "C",
  mobile_phone text collate "C",
  email text collate "C",
  website text collate "C",
  address_extra text collate "C",
  address_street text collate "C",
  address_postal_code text collate "C",
  address_city text collate "C",
  address_region text collate "C",
  address_country_code text collate "C",
  picture text collate "C",
  description text collate "C",
  assigned_to_id text collate "C",
  team_id text collate "C",
  created_on date not null,
  manual_score double precision,
  size_band text collate "C",
  key_account boolean not null,
  nurturing boolean not null,
  source_id text collate "C",
  category_id text collate "C",
  tag_ids text[] collate "C" not null,
  do_not_call boolean not null,
  do_not_email boolean not null,
  external_id text collate "C",
  status_id text collate "C" not null,
  status_since timestamp(3) with time zone not null,
  board_rank text collate "C" not null,
  full_name text collate "C" not null,
  score double precision not null,
  proposed_score double precision,
  score_reasons text[] collate "C" not null,
  search_text text collate "C" not null,
  match_keys text[] collate "C" not null,
  lost_reason_id text collate "C",
  lost_note text collate "C",
  lost_at timestamp(3) with time zone,
  converted_at timestamp(3) with time zone,
  converted_by_id text collate "C",
  converted_account_id text collate "C",
  converted_contact_ids text[] collate "C" not null,
  converted_opportunity_id text collate "C",
  import_batch_id text collate "C",
  merged_into_id text collate "C",
  has_address boolean not null,
  check (has_address or num_nonnulls(address_extra, address_street, address_postal_code, address_city, address_region, address_country_code) = 0)
);
-- the list of a company's leads, newest first
create index lead_company_id_created_at_idx on crm.lead (company_id, created_at, id);
-- a company's leads of a period
create index lead_company_id_created_on_idx on crm.lead (company_id, created_on, id);
-- a company's leads, last changed first, and those untouched for long
create index lead_company_id_updated_at_idx on crm.lead (company_id, updated_at, id);
-- a company's leads by name
create index lead_company_id_full_name_idx on crm.lead (company_id, full_name, id);
-- a company's best leads
create index lead_company_id_score_idx on crm.lead (company_id, score, id);
-- the columns of the board, and their counts
create index lead_company_id_archived_at_status_id_board_rank_idx on crm.lead (company_id, archived_at, status_id, board_rank, id);
-- the leads that have a status, from the top of the board
create index lead_status_id_board_rank_idx on crm.lead (status_id, board_rank, id);
-- the leads of all companies, newest first
create index lead_created_at_idx on crm.lead (created_at, id);
-- my leads, and those of nobody
create index lead_assigned_to_id_created_at_idx on crm.lead (assigned_to_id, created_at, id);
-- a team's leads
create index lead_team_id_created_at_idx on crm.lead (team_id, created_at, id);
-- the leads of a source, and whether there are any
create index lead_source_id_created_at_idx on crm.lead (source_id, created_at, id);
-- the leads with an address
create index lead_email_idx on crm.lead (email, id);
-- the lead that another system names
create index lead_external_id_idx on crm.lead (external_id, id);
-- the leads that an import made
create index lead_import_batch_id_idx on crm.lead (import_batch_id, id);
-- the leads that became an account
create index lead_converted_account_id_idx on crm.lead (converted_account_id, id);
-- the leads that were merged into one
create index lead_merged_into_id_idx on crm.lead (merged_into_id, id);
-- the leads with a tag
create index lead_tag_ids_idx on crm.lead using gin (tag_ids);
-- likely duplicates
create index lead_match_keys_idx on crm.lead using gin (match_keys);
-- the leads that became a contact
create index lead_converted_contact_ids_idx on crm.lead using gin (converted_contact_ids);

create table crm.lost_reason (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  allows_note boolean not null
);

create table crm.opportunity (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  account_id text collate "C",
  contact_id text collate "C",
  lead_id text collate "C",
  currency text collate "C" not null,
  amount double precision,
  best_case double precision,
  worst_case double precision,
  manual_probability double precision,
  rating double precision,
  expected_close_on date,
  type text collate "C",
  source_id text collate "C",
  assigned_to_id text collate "C",
  team_id text collate "C",
  description text collate "C",
  recurring_amount double precision,
  recurring_start_on date,
  recurring_months double precision,
  recurring_end_on date,
  external_id text collate "C",
  reference text collate "C",
  status_id text collate "C" not null,
  opened_at timestamp(3) with time zone not null,
  status_since timestamp(3) with time zone not null,
  board_rank text collate "C" not null,
  probability double precision,
  contract_value double precision,
  closed_at timestamp(3) with time zone,
  closed_by_id text collate "C",
  lost_reason_id text collate "C",
  lost_note text collate "C",
  quote_keys text[] collate "C" not null,
  order_keys text[] collate "C" not null,
  search_text text collate "C" not null
);
-- the list of a company's opportunities, newest first
create index opportunity_company_id_created_at_idx on crm.opportunity (company_id, created_at, id);
-- a company's forecast
create index opportunity_company_id_expected_close_on_idx on crm.opportunity (company_id, expected_close_on, id);
-- what a company won and lost in a period
create index opportunity_company_id_closed_at_idx on crm.opportunity (company_id, closed_at, id);
-- the columns of the board, and their counts
create index opportunity_company_id_archived_at_status_id_board_rank_idx on crm.opportunity (company_id, archived_at, status_id, board_rank, id);
-- the opportunities that have a status, from the top of the board
create index opportunity_status_id_board_rank_idx on crm.opportunity (status_id, board_rank, id);
-- the opportunities of an account
create index opportunity_account_id_created_at_idx on crm.opportunity (account_id, created_at, id);
-- the opportunities of a contact
create index opportunity_contact_id_created_at_idx on crm.opportunity (contact_id, created_at, id);
-- the opportunities that came of a lead
create index opportunity_lead_id_created_at_idx on crm.opportunity (lead_id, created_at, id);
-- my opportunities
create index opportunity_assigned_to_id_created_at_idx on crm.opportunity (assigned_to_id, created_at, id);
-- a team's opportunities
create index opportunity_team_id_created_at_idx on crm.opportunity (team_id, created_at, id);
-- the opportunities of a source, and whether there are any
create index opportunity_source_id_created_at_idx on crm.opportunity (source_id, created_at, id);
-- the opportunity that another system names
create index opportunity_external_id_idx on crm.opportunity (external_id, id);
-- the opportunity with a reference
create index opportunity_reference_idx on crm.opportunity (reference, id);
-- the opportunity of a quote
create index opportunity_quote_keys_idx on crm.opportunity using gin (quote_keys);
-- the opportunity of an order
create index opportunity_order_keys_idx on crm.opportunity using gin (order_keys);

create table crm.pipeline (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  kind text collate "C" not null,
  name text collate "C" not null,
  is_default boolean not null,
  new_status_id text collate "C" not null,
  converted_status_id text collate "C",
  proposition_status_id text collate "C",
  won_status_id text collate "C",
  lost_status_id text collate "C" not null,
  check (kind in ('lead', 'prospect', 'opportunity'))
);

create table crm.reminder (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  event_id text collate "C" not null,
  user_id text collate "C" not null,
  mode text collate "C" not null,
  amount double precision,
  unit text collate "C",
  at timestamp(3) with time zone,
  audience text collate "C" not null,
  template_id text collate "C" not null,
  next_trigger_at timestamp(3) with time zone,
  check (mode in ('beforeStart', 'atInstant')),
  check (unit in ('minute', 'hour', 'day', 'week')),
  check (audience in ('me', 'all'))
);
-- the reminders that are due
create index reminder_next_trigger_at_idx on crm.reminder (next_trigger_at, id);
-- the reminders of an event
create index reminder_event_id_idx on crm.reminder (event_id, id);
-- my reminders
create index reminder_user_id_idx on crm.reminder (user_id, id);

create table crm.role (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.sequence (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  record_type text collate "C" not null,
  format text collate "C" not null,
  next_number double precision not null
);

create table crm.source (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null
);

create table crm.status (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  pipeline_id text collate "C" not null,
  labels jsonb not null,
  sequence double precision not null,
  open boolean not null,
  color text collate "C" not null,
  probability double precision,
  next_status_ids text[] collate "C",
  required_fields text[] collate "C" not null,
  allowed_user_ids text[] collate "C" not null,
  allowed_team_ids text[] collate "C" not null
);
-- the statuses of a pipeline, in order
create index status_pipeline_id_sequence_idx on crm.status (pipeline_id, sequence, id);

create table crm.tag (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  color text collate "C" not null
);

create table crm.team (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  manager_id text collate "C"
);

create table crm.template (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  medium text collate "C" not null,
  model text collate "C" not null,
  language text collate "C",
  recipients text[] collate "C" not null,
  subject text collate "C" not null,
  format text collate "C" not null,
  content text collate "C" not null,
  signature text collate "C",
  check (medium in ('email')),
  check (model in ('eventReminder', 'catalog', 'lead', 'account', 'contact', 'opportunity')),
  check (format in ('text', 'html'))
);

create table crm.timeline_entry (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  kind text collate "C" not null,
  at timestamp(3) with time zone not null,
  actor_id text collate "C",
  subject_key text collate "C" not null,
  related_keys text[] collate "C" not null,
  from_status_id text collate "C",
  to_status_id text collate "C",
  spent_ms double precision,
  data jsonb,
  commit_number bigint not null,
  commit_ordinal integer not null
);
-- what happened last
create index timeline_entry_at_idx on crm.timeline_entry (at, id);
-- what happened last in a company
create index timeline_entry_company_id_at_idx on crm.timeline_entry (company_id, at, id);
-- the status changes, conversions and so on of a period
create index timeline_entry_kind_at_idx on crm.timeline_entry (kind, at, id);
-- what happened to one record
create index timeline_entry_subject_key_at_idx on crm.timeline_entry (subject_key, at, id);
-- the timeline of a record
create index timeline_entry_related_keys_idx on crm.timeline_entry using gin (related_keys);

create table crm."user" (
  id text collate "C" primary key,
  version double precision not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  company_id text collate "C",
  archived_at timestamp(3) with time zone,
  custom jsonb not null,
  name text collate "C" not null,
  email text collate "C",
  phone text collate "C",
  language text collate "C" not null,
  time_zone text collate "C" not null,
  team_ids text[] collate "C" not null,
  active_team_id text collate "C",
  company_ids text[] collate "C" not null,
  active_company_id text collate "C",
  signature text collate "C",
  picture text collate "C",
  external_id text collate "C"
);
-- the user who signed in
create index user_external_id_idx on crm."user" (external_id, id);
-- the user with an address
create index user_email_idx on crm."user" (email, id);
-- the members of a team
create index user_team_ids_idx on crm."user" using gin (team_ids);

-- The commits that have timeline entries. They get a position when somebody follows the timeline: in the order in which
-- they can be seen, so that nothing turns up before what was read already.
create table crm.timeline_commit (
  number bigint generated always as identity primary key,
  position bigint unique
);
create index timeline_commit_number_idx on crm.timeline_commit (number) where position is null;
create unique index timeline_entry_commit_number_idx on crm.timeline_entry (commit_number, commit_ordinal);

create function crm.row_text(t crm.account) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.is_company, t.title, t.first_name, t.last_name, t.kinds, t.email, t.fixed_phone, t.mobile_phone, t.website, t.picture, t.source_id, t.industry_sector_id, t.category_id, t.size_band, t.score, t.key_account, t.nurturing, t.assigned_to_id, t.team_id, t.tag_ids, t.description, t.addresses, t.currency, t.language, t.country_code, t.do_not_call, t.do_not_email, t.shared_company_ids, t.external_id, t.reference, t.status_id, timezone('UTC', t.status_since), t.board_rank, t.lost_reason_id, t.lost_note, timezone('UTC', t.lost_at), t.project_keys, t.search_text, t.match_keys, t.merged_into_id)::text;
end $$;

create function crm.row_text(t crm.account_contact) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.account_id, t.contact_id, t.role_id, t.is_main)::text;
end $$;

create function crm.row_text(t crm.attachment) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.related_keys, t.blob, t.file_name, t.media_type, t.size, t.sha256, t.description, t.added_by_id)::text;
end $$;

create function crm.row_text(t crm.calendar_event) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.subject, t.type, t.category_id, t.all_day, t.start_local, t.end_local, t.start_on, t.end_on, t.time_zone, t.recurrence, t.rrule_text, t.description, t.location, t.latitude, t.longitude, t.organizer_id, t.organizer_email, t.assigned_to_id, t.team_id, t.account_id, t.contact_id, t.lead_id, t.opportunity_id, t.related_keys, t.visibility, t.busy, t.call_direction, t.priority, t.status, timezone('UTC', t.starts_at), timezone('UTC', t.ends_at), timezone('UTC', t.first_start_at), timezone('UTC', t.last_start_at), timezone('UTC', t.last_ends_at), t.spread, t.participant_ids, t.search_text, t.excluded_starts, t.extra_starts, t.series_id, t.original_start, t.overridden_fields, t.uid, t.revision, t.sync_source, t.sync_id, t.sync_stamp, t.sync_digest, timezone('UTC', t.synced_at), t.icalendar_extras)::text;
end $$;

create function crm.row_text(t crm.campaign_membership) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.campaign_key, t.campaign_name, t.member_key, t.related_keys, timezone('UTC', t.at), t.response)::text;
end $$;

create function crm.row_text(t crm.catalog) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.catalog_type_id, t.description, t.image, t.pdf, t.pdf_file_name, t.pdf_size, t.pdf_sha256)::text;
end $$;

create function crm.row_text(t crm.catalog_type) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.category) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.chart_layout) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.user_id, t.report, t.charts)::text;
end $$;

create function crm.row_text(t crm.claim) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.holder_key)::text;
end $$;

create function crm.row_text(t crm.company) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.code, t.currency, t.language, t.country_code, t.time_zone, t.address_extra, t.address_street, t.address_postal_code, t.address_city, t.address_region, t.address_country_code, t.email, t.phone, t.website, t.logo, t.has_address)::text;
end $$;

create function crm.row_text(t crm.contact) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.title, t.first_name, t.last_name, t.job_function_id, t.department_id, t.fixed_phone, t.mobile_phone, t.email, t.address_extra, t.address_street, t.address_postal_code, t.address_city, t.address_region, t.address_country_code, t.picture, t.description, t.assigned_to_id, t.team_id, t.tag_ids, t.language, t.country_code, t.do_not_call, t.do_not_email, t.shared_company_ids, t.external_id, t.full_name, t.reference, t.main_account_id, t.email_domain, t.search_text, t.match_keys, t.merged_into_id, t.has_address)::text;
end $$;

create function crm.row_text(t crm.delivery) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.reminder_id, t.event_id, t.occurrence_start, timezone('UTC', t.occurrence_starts_at), t.user_id, t.guest_id, t.recipient, timezone('UTC', t.trigger_at), t.state, t.lease_token, timezone('UTC', t.lease_until), t.tries, timezone('UTC', t.next_try_at), t.reason, t.failure_text, timezone('UTC', t.sent_at), t.email_message_id)::text;
end $$;

create function crm.row_text(t crm.department) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.duplicate_dismissal) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.pair_keys, t.dismissed_by_id, t.fingerprint, t.note)::text;
end $$;

create function crm.row_text(t crm.email_message) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.related_keys, t.sender_id, t.from_address, t.from_name, t.to_addresses, t.cc_addresses, t.bcc_addresses, t.subject, t.body_text, t.body_html, t.template_id, t.catalog_id, t.state, t.message_id, timezone('UTC', t.sent_at), t.failure_reason, t.failure_text)::text;
end $$;

create function crm.row_text(t crm.event_category) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.code, t.event_type)::text;
end $$;

create function crm.row_text(t crm.guest) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.event_id, t.name, t.email, t.user_id, t.person_key, t.answer, timezone('UTC', t.answered_at))::text;
end $$;

create function crm.row_text(t crm.import_batch) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.state, t.rows_done, t.created, t.updated, t.skipped)::text;
end $$;

create function crm.row_text(t crm.industry_sector) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.job_function) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.journal) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.kind, t.actor_id, t.subject_key, t.result, t.written_keys, t.changes, timezone('UTC', t.undone_at))::text;
end $$;

create function crm.row_text(t crm.lead) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.title, t.first_name, t.last_name, t.company_name, t.job_function_id, t.department_id, t.industry_sector_id, t.fixed_phone, t.mobile_phone, t.email, t.website, t.address_extra, t.address_street, t.address_postal_code, t.address_city, t.address_region, t.address_country_code, t.picture, t.description, t.assigned_to_id, t.team_id, t.created_on, t.manual_score, t.size_band, t.key_account, t.nurturing, t.source_id, t.category_id, t.tag_ids, t.do_not_call, t.do_not_email, t.external_id, t.status_id, timezone('UTC', t.status_since), t.board_rank, t.full_name, t.score, t.proposed_score, t.score_reasons, t.search_text, t.match_keys, t.lost_reason_id, t.lost_note, timezone('UTC', t.lost_at), timezone('UTC', t.converted_at), t.converted_by_id, t.converted_account_id, t.converted_contact_ids, t.converted_opportunity_id, t.import_batch_id, t.merged_into_id, t.has_address)::text;
end $$;

create function crm.row_text(t crm.lost_reason) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.allows_note)::text;
end $$;

create function crm.row_text(t crm.opportunity) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.account_id, t.contact_id, t.lead_id, t.currency, t.amount, t.best_case, t.worst_case, t.manual_probability, t.rating, t.expected_close_on, t.type, t.source_id, t.assigned_to_id, t.team_id, t.description, t.recurring_amount, t.recurring_start_on, t.recurring_months, t.recurring_end_on, t.external_id, t.reference, t.status_id, timezone('UTC', t.opened_at), timezone('UTC', t.status_since), t.board_rank, t.probability, t.contract_value, timezone('UTC', t.closed_at), t.closed_by_id, t.lost_reason_id, t.lost_note, t.quote_keys, t.order_keys, t.search_text)::text;
end $$;

create function crm.row_text(t crm.pipeline) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.kind, t.name, t.is_default, t.new_status_id, t.converted_status_id, t.proposition_status_id, t.won_status_id, t.lost_status_id)::text;
end $$;

create function crm.row_text(t crm.reminder) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.event_id, t.user_id, t.mode, t.amount, t.unit, timezone('UTC', t.at), t.audience, t.template_id, timezone('UTC', t.next_trigger_at))::text;
end $$;

create function crm.row_text(t crm.role) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.sequence) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.record_type, t.format, t.next_number)::text;
end $$;

create function crm.row_text(t crm.source) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name)::text;
end $$;

create function crm.row_text(t crm.status) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.pipeline_id, t.labels, t.sequence, t.open, t.color, t.probability, t.next_status_ids, t.required_fields, t.allowed_user_ids, t.allowed_team_ids)::text;
end $$;

create function crm.row_text(t crm.tag) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.color)::text;
end $$;

create function crm.row_text(t crm.team) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.manager_id)::text;
end $$;

create function crm.row_text(t crm.template) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.medium, t.model, t.language, t.recipients, t.subject, t.format, t.content, t.signature)::text;
end $$;

create function crm.row_text(t crm.timeline_entry) returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.kind, timezone('UTC', t.at), t.actor_id, t.subject_key, t.related_keys, t.from_status_id, t.to_status_id, t.spent_ms, t.data)::text;
end $$;

create function crm.row_text(t crm."user") returns text language plpgsql stable parallel safe as $$
begin
  return json_build_array(t.id, t.version, timezone('UTC', t.created_at), timezone('UTC', t.updated_at), t.company_id, timezone('UTC', t.archived_at), t.custom, t.name, t.email, t.phone, t.language, t.time_zone, t.team_ids, t.active_team_id, t.company_ids, t.active_company_id, t.signature, t.picture, t.external_id)::text;
end $$;

-- Folds a text that is not all ASCII.
create function crm.fold_unicode(given text) returns text language plpgsql immutable strict parallel safe as $$
declare
  folded text collate "C" := regexp_replace(
    normalize(given, NFKD) collate "C",
    '[\u0300-\u033f\u0342\u0345-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u0951-\u0954\u1ab0-\u1add\u1ae0-\u1aeb\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u2de0-\u2dff\u302a-\u302d\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U000101fd\U000102e0\U00010efa-\U00010eff\U0001133b\U0001cf00-\U0001cf2d\U0001cf30-\U0001cf46\U0001d167-\U0001d169\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001e08f\U000e0100-\U000e01ef]+', '', 'g');
begin
  if octet_length(folded) > char_length(folded) then
    folded := translate(folded,
      E'\u00d0\u00d8\u00f0\u00f8\u0110\u0111\u0126\u0127\u0131\u0138\u0141\u0142\u014a\u014b\u0166\u0167\u0181\u0182\u0184\u0186\u0187\u0189\u018a\u018b\u018e\u018f\u0190\u0191\u0193\u0194\u0196\u0197\u0198\u019c\u019d\u019f\u01a2\u01a4\u01a6\u01a7\u01a9\u01ac\u01ae\u01b1\u01b2\u01b3\u01b5\u01b7\u01b8\u01bc\u01e4\u01f6\u01f7\u021c\u0220\u0222\u0224\u023a\u023b\u023d\u023e\u0241\u0243\u0244\u0245\u0246\u0248\u024a\u024c\u024e\u02bc\u0370\u0372\u0376\u037f\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0398\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03c2\u03cf\u03d8\u03da\u03dc\u03de\u03e0\u03e2\u03e4\u03e6\u03e8\u03ea\u03ec\u03ee\u03f7\u03fa\u03fd\u03fe\u03ff\u0402\u0404\u0405\u0406\u0408\u0409\u040a\u040b\u040f\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417\u0418\u041a\u041b\u041c\u041d\u041e\u041f\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f\u0460\u0462\u0464\u0466\u0468\u046a\u046c\u046e\u0470\u0472\u0474\u0478\u047a\u047c\u047e\u0480\u048a\u048c\u048e\u0490\u0492\u0494\u0496\u0498\u049a\u049c\u049e\u04a0\u04a2\u04a4\u04a6\u04a8\u04aa\u04ac\u04ae\u04b0\u04b2\u04b4\u04b6\u04b8\u04ba\u04bc\u04be\u04c0\u04c3\u04c5\u04c7\u04c9\u04cb\u04cd\u04d4\u04d8\u04e0\u04e8\u04f6\u04fa\u04fc\u04fe\u0500\u0502\u0504\u0506\u0508\u050a\u050c\u050e\u0510\u0512\u0514\u0516\u0518\u051a\u051c\u051e\u0520\u0522\u0524\u0526\u0528\u052a\u052c\u052e\u2010\u2018\u2019',
      E'dododdhhikllnntt\u0253\u0183\u0185\u0254\u0188\u0256\u0257\u018c\u01dd\u0259\u025b\u0192\u0260\u0263\u0269\u0268\u0199\u026f\u0272\u0275\u01a3\u01a5\u0280\u01a8\u0283\u01ad\u0288\u028a\u028b\u01b4\u01b6\u0292\u01b9\u01bd\u01e5\u0195\u01bf\u021d\u019e\u0223\u0225\u2c65\u023c\u019a\u2c66\u0242\u0180\u0289\u028c\u0247\u0249\u024b\u024d\u024f''\u0371\u0373\u0377\u03f3\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9\u03c3\u03d7\u03d9\u03db\u03dd\u03df\u03e1\u03e3\u03e5\u03e7\u03e9\u03eb\u03ed\u03ef\u03f8\u03fb\u037b\u037c\u037d\u0452\u0454\u0455\u0456\u0458\u0459\u045a\u045b\u045f\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f\u0461\u0463\u0465\u0467\u0469\u046b\u046d\u046f\u0471\u0473\u0475\u0479\u047b\u047d\u047f\u0481\u048b\u048d\u048f\u0491\u0493\u0495\u0497\u0499\u049b\u049d\u049f\u04a1\u04a3\u04a5\u04a7\u04a9\u04ab\u04ad\u04af\u04b1\u04b3\u04b5\u04b7\u04b9\u04bb\u04bd\u04bf\u04cf\u04c4\u04c6\u04c8\u04ca\u04cc\u04ce\u04d5\u04d9\u04e1\u04e9\u04f7\u04fb\u04fd\u04ff\u0501\u0503\u0505\u0507\u0509\u050b\u050d\u050f\u0511\u0513\u0515\u0517\u0519\u051b\u051d\u051f\u0521\u0523\u0525\u0527\u0529\u052b\u052d\u052f-''''');
    if folded ~ '[\u0531-\u0556\u10a0-\u10c5\u10c7\u10cd\u13a0-\u13f5\u1c89\u1c90-\u1cba\u1cbd-\u1cbf\u1efa\u1efc\u1efe\u2132\u2183\u2c00-\u2c2f\u2c60\u2c62-\u2c64\u2c67\u2c69\u2c6b\u2c6d-\u2c70\u2c72\u2c75\u2c7e-\u2c80\u2c82\u2c84\u2c86\u2c88\u2c8a\u2c8c\u2c8e\u2c90\u2c92\u2c94\u2c96\u2c98\u2c9a\u2c9c\u2c9e\u2ca0\u2ca2\u2ca4\u2ca6\u2ca8\u2caa\u2cac\u2cae\u2cb0\u2cb2\u2cb4\u2cb6\u2cb8\u2cba\u2cbc\u2cbe\u2cc0\u2cc2\u2cc4\u2cc6\u2cc8\u2cca\u2ccc\u2cce\u2cd0\u2cd2\u2cd4\u2cd6\u2cd8\u2cda\u2cdc\u2cde\u2ce0\u2ce2\u2ceb\u2ced\u2cf2\ua640\ua642\ua644\ua646\ua648\ua64a\ua64c\ua64e\ua650\ua652\ua654\ua656\ua658\ua65a\ua65c\ua65e\ua660\ua662\ua664\ua666\ua668\ua66a\ua66c\ua680\ua682\ua684\ua686\ua688\ua68a\ua68c\ua68e\ua690\ua692\ua694\ua696\ua698\ua69a\ua722\ua724\ua726\ua728\ua72a\ua72c\ua72e\ua732\ua734\ua736\ua738\ua73a\ua73c\ua73e\ua740\ua742\ua744\ua746\ua748\ua74a\ua74c\ua74e\ua750\ua752\ua754\ua756\ua758\ua75a\ua75c\ua75e\ua760\ua762\ua764\ua766\ua768\ua76a\ua76c\ua76e\ua779\ua77b\ua77d-\ua77e\ua780\ua782\ua784\ua786\ua78b\ua78d\ua790\ua792\ua796\ua798\ua79a\ua79c\ua79e\ua7a0\ua7a2\ua7a4\ua7a6\ua7a8\ua7aa-\ua7ae\ua7b0-\ua7b4\ua7b6\ua7b8\ua7ba\ua7bc\ua7be\ua7c0\ua7c2\ua7c4-\ua7c7\ua7c9\ua7cb-\ua7cc\ua7ce\ua7d0\ua7d2\ua7d4\ua7d6\ua7d8\ua7da\ua7dc\ua7f5\U00010400-\U00010427\U000104b0-\U000104d3\U00010570-\U0001057a\U0001057c-\U0001058a\U0001058c-\U00010592\U00010594-\U00010595\U00010c80-\U00010cb2\U00010d50-\U00010d65\U000118a0-\U000118bf\U00016e40-\U00016e5f\U00016ea0-\U00016eb8\U0001e900-\U0001e921]' then
      folded := translate(folded,
      E'\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053a\u053b\u053c\u053d\u053e\u053f\u0540\u0541\u0542\u0543\u0544\u0545\u0546\u0547\u0548\u0549\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0551\u0552\u0553\u0554\u0555\u0556\u10a0\u10a1\u10a2\u10a3\u10a4\u10a5\u10a6\u10a7\u10a8\u10a9\u10aa\u10ab\u10ac\u10ad\u10ae\u10af\u10b0\u10b1\u10b2\u10b3\u10b4\u10b5\u10b6\u10b7\u10b8\u10b9\u10ba\u10bb\u10bc\u10bd\u10be\u10bf\u10c0\u10c1\u10c2\u10c3\u10c4\u10c5\u10c7\u10cd\u13a0\u13a1\u13a2\u13a3\u13a4\u13a5\u13a6\u13a7\u13a8\u13a9\u13aa\u13ab\u13ac\u13ad\u13ae\u13af\u13b0\u13b1\u13b2\u13b3\u13b4\u13b5\u13b6\u13b7\u13b8\u13b9\u13ba\u13bb\u13bc\u13bd\u13be\u13bf\u13c0\u13c1\u13c2\u13c3\u13c4\u13c5\u13c6\u13c7\u13c8\u13c9\u13ca\u13cb\u13cc\u13cd\u13ce\u13cf\u13d0\u13d1\u13d2\u13d3\u13d4\u13d5\u13d6\u13d7\u13d8\u13d9\u13da\u13db\u13dc\u13dd\u13de\u13df\u13e0\u13e1\u13e2\u13e3\u13e4\u13e5\u13e6\u13e7\u13e8\u13e9\u13ea\u13eb\u13ec\u13ed\u13ee\u13ef\u13f0\u13f1\u13f2\u13f3\u13f4\u13f5\u1c89\u1c90\u1c91\u1c92\u1c93\u1c94\u1c95\u1c96\u1c97\u1c98\u1c99\u1c9a\u1c9b\u1c9c\u1c9d\u1c9e\u1c9f\u1ca0\u1ca1\u1ca2\u1ca3\u1ca4\u1ca5\u1ca6\u1ca7\u1ca8\u1ca9\u1caa\u1cab\u1cac\u1cad\u1cae\u1caf\u1cb0\u1cb1\u1cb2\u1cb3\u1cb4\u1cb5\u1cb6\u1cb7\u1cb8\u1cb9\u1cba\u1cbd\u1cbe\u1cbf\u1efa\u1efc\u1efe\u2132\u2183\u2c00\u2c01\u2c02\u2c03\u2c04\u2c05\u2c06\u2c07\u2c08\u2c09\u2c0a\u2c0b\u2c0c\u2c0d\u2c0e\u2c0f\u2c10\u2c11\u2c12\u2c13\u2c14\u2c15\u2c16\u2c17\u2c18\u2c19\u2c1a\u2c1b\u2c1c\u2c1d\u2c1e\u2c1f\u2c20\u2c21\u2c22\u2c23\u2c24\u2c25\u2c26\u2c27\u2c28\u2c29\u2c2a\u2c2b\u2c2c\u2c2d\u2c2e\u2c2f\u2c60\u2c62\u2c63\u2c64\u2c67\u2c69\u2c6b\u2c6d\u2c6e\u2c6f\u2c70\u2c72\u2c75\u2c7e\u2c7f\u2c80\u2c82\u2c84\u2c86\u2c88\u2c8a\u2c8c\u2c8e\u2c90\u2c92\u2c94\u2c96\u2c98\u2c9a\u2c9c\u2c9e\u2ca0\u2ca2\u2ca4\u2ca6\u2ca8\u2caa\u2cac\u2cae\u2cb0\u2cb2\u2cb4\u2cb6\u2cb8\u2cba\u2cbc\u2cbe\u2cc0\u2cc2\u2cc4\u2cc6\u2cc8\u2cca\u2ccc\u2cce\u2cd0\u2cd2\u2cd4\u2cd6\u2cd8\u2cda\u2cdc\u2cde\u2ce0\u2ce2\u2ceb\u2ced\u2cf2\ua640\ua642\ua644\ua646\ua648\ua64a\ua64c\ua64e\ua650\ua652\ua654\ua656\ua658\ua65a\ua65c\ua65e\ua660\ua662\ua664\ua666\ua668\ua66a\ua66c\ua680\ua682\ua684\ua686\ua688\ua68a\ua68c\ua68e\ua690\ua692\ua694\ua696\ua698\ua69a\ua722\ua724\ua726\ua728\ua72a\ua72c\ua72e\ua732\ua734\ua736\ua738\ua73a\ua73c\ua73e\ua740\ua742\ua744\ua746\ua748\ua74a\ua74c\ua74e\ua750\ua752\ua754\ua756\ua758\ua75a\ua75c\ua75e\ua760\ua762\ua764\ua766\ua768\ua76a\ua76c\ua76e\ua779\ua77b\ua77d\ua77e\ua780\ua782\ua784\ua786\ua78b\ua78d\ua790\ua792\ua796\ua798\ua79a\ua79c\ua79e\ua7a0\ua7a2\ua7a4\ua7a6\ua7a8\ua7aa\ua7ab\ua7ac\ua7ad\ua7ae\ua7b0\ua7b1\ua7b2\ua7b3\ua7b4\ua7b6\ua7b8\ua7ba\ua7bc\ua7be\ua7c0\ua7c2\ua7c4\ua7c5\ua7c6\ua7c7\ua7c9\ua7cb\ua7cc\ua7ce\ua7d0\ua7d2\ua7d4\ua7d6\ua7d8\ua7da\ua7dc\ua7f5\U00010400\U00010401\U00010402\U00010403\U00010404\U00010405\U00010406\U00010407\U00010408\U00010409\U0001040a\U0001040b\U0001040c\U0001040d\U0001040e\U0001040f\U00010410\U00010411\U00010412\U00010413\U00010414\U00010415\U00010416\U00010417\U00010418\U00010419\U0001041a\U0001041b\U0001041c\U0001041d\U0001041e\U0001041f\U00010420\U00010421\U00010422\U00010423\U00010424\U00010425\U00010426\U00010427\U000104b0\U000104b1\U000104b2\U000104b3\U000104b4\U000104b5\U000104b6\U000104b7\U000104b8\U000104b9\U000104ba\U000104bb\U000104bc\U000104bd\U000104be\U000104bf\U000104c0\U000104c1\U000104c2\U000104c3\U000104c4\U000104c5\U000104c6\U000104c7\U000104c8\U000104c9\U000104ca\U000104cb\U000104cc\U000104cd\U000104ce\U000104cf\U000104d0\U000104d1\U000104d2\U000104d3\U00010570\U00010571\U00010572\U00010573\U00010574\U00010575\U00010576\U00010577\U00010578\U00010579\U0001057a\U0001057c\U0001057d\U0001057e\U0001057f\U00010580\U00010581\U00010582\U00010583\U00010584\U00010585\U00010586\U00010587\U00010588\U00010589\U0001058a\U0001058c\U0001058d\U0001058e\U0001058f\U00010590\U00010591\U00010592\U00010594\U00010595\U00010c80\U00010c81\U00010c82\U00010c83\U00010c84\U00010c85\U00010c86\U00010c87\U00010c88\U00010c89\U00010c8a\U00010c8b\U00010c8c\U00010c8d\U00010c8e\U00010c8f\U00010c90\U00010c91\U00010c92\U00010c93\U00010c94\U00010c95\U00010c96\U00010c97\U00010c98\U00010c99\U00010c9a\U00010c9b\U00010c9c\U00010c9d\U00010c9e\U00010c9f\U00010ca0\U00010ca1\U00010ca2\U00010ca3\U00010ca4\U00010ca5\U00010ca6\U00010ca7\U00010ca8\U00010ca9\U00010caa\U00010cab\U00010cac\U00010cad\U00010cae\U00010caf\U00010cb0\U00010cb1\U00010cb2\U00010d50\U00010d51\U00010d52\U00010d53\U00010d54\U00010d55\U00010d56\U00010d57\U00010d58\U00010d59\U00010d5a\U00010d5b\U00010d5c\U00010d5d\U00010d5e\U00010d5f\U00010d60\U00010d61\U00010d62\U00010d63\U00010d64\U00010d65\U000118a0\U000118a1\U000118a2\U000118a3\U000118a4\U000118a5\U000118a6\U000118a7\U000118a8\U000118a9\U000118aa\U000118ab\U000118ac\U000118ad\U000118ae\U000118af\U000118b0\U000118b1\U000118b2\U000118b3\U000118b4\U000118b5\U000118b6\U000118b7\U000118b8\U000118b9\U000118ba\U000118bb\U000118bc\U000118bd\U000118be\U000118bf\U00016e40\U00016e41\U00016e42\U00016e43\U00016e44\U00016e45\U00016e46\U00016e47\U00016e48\U00016e49\U00016e4a\U00016e4b\U00016e4c\U00016e4d\U00016e4e\U00016e4f\U00016e50\U00016e51\U00016e52\U00016e53\U00016e54\U00016e55\U00016e56\U00016e57\U00016e58\U00016e59\U00016e5a\U00016e5b\U00016e5c\U00016e5d\U00016e5e\U00016e5f\U00016ea0\U00016ea1\U00016ea2\U00016ea3\U00016ea4\U00016ea5\U00016ea6\U00016ea7\U00016ea8\U00016ea9\U00016eaa\U00016eab\U00016eac\U00016ead\U00016eae\U00016eaf\U00016eb0\U00016eb1\U00016eb2\U00016eb3\U00016eb4\U00016eb5\U00016eb6\U00016eb7\U00016eb8\U0001e900\U0001e901\U0001e902\U0001e903\U0001e904\U0001e905\U0001e906\U0001e907\U0001e908\U0001e909\U0001e90a\U0001e90b\U0001e90c\U0001e90d\U0001e90e\U0001e90f\U0001e910\U0001e911\U0001e912\U0001e913\U0001e914\U0001e915\U0001e916\U0001e917\U0001e918\U0001e919\U0001e91a\U0001e91b\U0001e91c\U0001e91d\U0001e91e\U0001e91f\U0001e920\U0001e921',
      E'\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056a\u056b\u056c\u056d\u056e\u056f\u0570\u0571\u0572\u0573\u0574\u0575\u0576\u0577\u0578\u0579\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0581\u0582\u0583\u0584\u0585\u0586\u2d00\u2d01\u2d02\u2d03\u2d04\u2d05\u2d06\u2d07\u2d08\u2d09\u2d0a\u2d0b\u2d0c\u2d0d\u2d0e\u2d0f\u2d10\u2d11\u2d12\u2d13\u2d14\u2d15\u2d16\u2d17\u2d18\u2d19\u2d1a\u2d1b\u2d1c\u2d1d\u2d1e\u2d1f\u2d20\u2d21\u2d22\u2d23\u2d24\u2d25\u2d27\u2d2d\uab70\uab71\uab72\uab73\uab74\uab75\uab76\uab77\uab78\uab79\uab7a\uab7b\uab7c\uab7d\uab7e\uab7f\uab80\uab81\uab82\uab83\uab84\uab85\uab86\uab87\uab88\uab89\uab8a\uab8b\uab8c\uab8d\uab8e\uab8f\uab90\uab91\uab92\uab93\uab94\uab95\uab96\uab97\uab98\uab99\uab9a\uab9b\uab9c\uab9d\uab9e\uab9f\uaba0\uaba1\uaba2\uaba3\uaba4\uaba5\uaba6\uaba7\uaba8\uaba9\uabaa\uabab\uabac\uabad\uabae\uabaf\uabb0\uabb1\uabb2\uabb3\uabb4\uabb5\uabb6\uabb7\uabb8\uabb9\uabba\uabbb\uabbc\uabbd\uabbe\uabbf\u13f8\u13f9\u13fa\u13fb\u13fc\u13fd\u1c8a\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10df\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e6\u10e7\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\u10ef\u10f0\u10f1\u10f2\u10f3\u10f4\u10f5\u10f6\u10f7\u10f8\u10f9\u10fa\u10fd\u10fe\u10ff\u1efb\u1efd\u1eff\u214e\u2184\u2c30\u2c31\u2c32\u2c33\u2c34\u2c35\u2c36\u2c37\u2c38\u2c39\u2c3a\u2c3b\u2c3c\u2c3d\u2c3e\u2c3f\u2c40\u2c41\u2c42\u2c43\u2c44\u2c45\u2c46\u2c47\u2c48\u2c49\u2c4a\u2c4b\u2c4c\u2c4d\u2c4e\u2c4f\u2c50\u2c51\u2c52\u2c53\u2c54\u2c55\u2c56\u2c57\u2c58\u2c59\u2c5a\u2c5b\u2c5c\u2c5d\u2c5e\u2c5f\u2c61\u026b\u1d7d\u027d\u2c68\u2c6a\u2c6c\u0251\u0271\u0250\u0252\u2c73\u2c76\u023f\u0240\u2c81\u2c83\u2c85\u2c87\u2c89\u2c8b\u2c8d\u2c8f\u2c91\u2c93\u2c95\u2c97\u2c99\u2c9b\u2c9d\u2c9f\u2ca1\u2ca3\u2ca5\u2ca7\u2ca9\u2cab\u2cad\u2caf\u2cb1\u2cb3\u2cb5\u2cb7\u2cb9\u2cbb\u2cbd\u2cbf\u2cc1\u2cc3\u2cc5\u2cc7\u2cc9\u2ccb\u2ccd\u2ccf\u2cd1\u2cd3\u2cd5\u2cd7\u2cd9\u2cdb\u2cdd\u2cdf\u2ce1\u2ce3\u2cec\u2cee\u2cf3\ua641\ua643\ua645\ua647\ua649\ua64b\ua64d\ua64f\ua651\ua653\ua655\ua657\ua659\ua65b\ua65d\ua65f\ua661\ua663\ua665\ua667\ua669\ua66b\ua66d\ua681\ua683\ua685\ua687\ua689\ua68b\ua68d\ua68f\ua691\ua693\ua695\ua697\ua699\ua69b\ua723\ua725\ua727\ua729\ua72b\ua72d\ua72f\ua733\ua735\ua737\ua739\ua73b\ua73d\ua73f\ua741\ua743\ua745\ua747\ua749\ua74b\ua74d\ua74f\ua751\ua753\ua755\ua757\ua759\ua75b\ua75d\ua75f\ua761\ua763\ua765\ua767\ua769\ua76b\ua76d\ua76f\ua77a\ua77c\u1d79\ua77f\ua781\ua783\ua785\ua787\ua78c\u0265\ua791\ua793\ua797\ua799\ua79b\ua79d\ua79f\ua7a1\ua7a3\ua7a5\ua7a7\ua7a9\u0266\u025c\u0261\u026c\u026a\u029e\u0287\u029d\uab53\ua7b5\ua7b7\ua7b9\ua7bb\ua7bd\ua7bf\ua7c1\ua7c3\ua794\u0282\u1d8e\ua7c8\ua7ca\u0264\ua7cd\ua7cf\ua7d1\ua7d3\ua7d5\ua7d7\ua7d9\ua7db\u019b\ua7f6\U00010428\U00010429\U0001042a\U0001042b\U0001042c\U0001042d\U0001042e\U0001042f\U00010430\U00010431\U00010432\U00010433\U00010434\U00010435\U00010436\U00010437\U00010438\U00010439\U0001043a\U0001043b\U0001043c\U0001043d\U0001043e\U0001043f\U00010440\U00010441\U00010442\U00010443\U00010444\U00010445\U00010446\U00010447\U00010448\U00010449\U0001044a\U0001044b\U0001044c\U0001044d\U0001044e\U0001044f\U000104d8\U000104d9\U000104da\U000104db\U000104dc\U000104dd\U000104de\U000104df\U000104e0\U000104e1\U000104e2\U000104e3\U000104e4\U000104e5\U000104e6\U000104e7\U000104e8\U000104e9\U000104ea\U000104eb\U000104ec\U000104ed\U000104ee\U000104ef\U000104f0\U000104f1\U000104f2\U000104f3\U000104f4\U000104f5\U000104f6\U000104f7\U000104f8\U000104f9\U000104fa\U000104fb\U00010597\U00010598\U00010599\U0001059a\U0001059b\U0001059c\U0001059d\U0001059e\U0001059f\U000105a0\U000105a1\U000105a3\U000105a4\U000105a5\U000105a6\U000105a7\U000105a8\U000105a9\U000105aa\U000105ab\U000105ac\U000105ad\U000105ae\U000105af\U000105b0\U000105b1\U000105b3\U000105b4\U000105b5\U000105b6\U000105b7\U000105b8\U000105b9\U000105bb\U000105bc\U00010cc0\U00010cc1\U00010cc2\U00010cc3\U00010cc4\U00010cc5\U00010cc6\U00010cc7\U00010cc8\U00010cc9\U00010cca\U00010ccb\U00010ccc\U00010ccd\U00010cce\U00010ccf\U00010cd0\U00010cd1\U00010cd2\U00010cd3\U00010cd4\U00010cd5\U00010cd6\U00010cd7\U00010cd8\U00010cd9\U00010cda\U00010cdb\U00010cdc\U00010cdd\U00010cde\U00010cdf\U00010ce0\U00010ce1\U00010ce2\U00010ce3\U00010ce4\U00010ce5\U00010ce6\U00010ce7\U00010ce8\U00010ce9\U00010cea\U00010ceb\U00010cec\U00010ced\U00010cee\U00010cef\U00010cf0\U00010cf1\U00010cf2\U00010d70\U00010d71\U00010d72\U00010d73\U00010d74\U00010d75\U00010d76\U00010d77\U00010d78\U00010d79\U00010d7a\U00010d7b\U00010d7c\U00010d7d\U00010d7e\U00010d7f\U00010d80\U00010d81\U00010d82\U00010d83\U00010d84\U00010d85\U000118c0\U000118c1\U000118c2\U000118c3\U000118c4\U000118c5\U000118c6\U000118c7\U000118c8\U000118c9\U000118ca\U000118cb\U000118cc\U000118cd\U000118ce\U000118cf\U000118d0\U000118d1\U000118d2\U000118d3\U000118d4\U000118d5\U000118d6\U000118d7\U000118d8\U000118d9\U000118da\U000118db\U000118dc\U000118dd\U000118de\U000118df\U00016e60\U00016e61\U00016e62\U00016e63\U00016e64\U00016e65\U00016e66\U00016e67\U00016e68\U00016e69\U00016e6a\U00016e6b\U00016e6c\U00016e6d\U00016e6e\U00016e6f\U00016e70\U00016e71\U00016e72\U00016e73\U00016e74\U00016e75\U00016e76\U00016e77\U00016e78\U00016e79\U00016e7a\U00016e7b\U00016e7c\U00016e7d\U00016e7e\U00016e7f\U00016ebb\U00016ebc\U00016ebd\U00016ebe\U00016ebf\U00016ec0\U00016ec1\U00016ec2\U00016ec3\U00016ec4\U00016ec5\U00016ec6\U00016ec7\U00016ec8\U00016ec9\U00016eca\U00016ecb\U00016ecc\U00016ecd\U00016ece\U00016ecf\U00016ed0\U00016ed1\U00016ed2\U00016ed3\U0001e922\U0001e923\U0001e924\U0001e925\U0001e926\U0001e927\U0001e928\U0001e929\U0001e92a\U0001e92b\U0001e92c\U0001e92d\U0001e92e\U0001e92f\U0001e930\U0001e931\U0001e932\U0001e933\U0001e934\U0001e935\U0001e936\U0001e937\U0001e938\U0001e939\U0001e93a\U0001e93b\U0001e93c\U0001e93d\U0001e93e\U0001e93f\U0001e940\U0001e941\U0001e942\U0001e943');
    end if;
    folded := replace(folded, E'\u00c6', 'ae');
    folded := replace(folded, E'\u00de', 'th');
    folded := replace(folded, E'\u00df', 'ss');
    folded := replace(folded, E'\u00e6', 'ae');
    folded := replace(folded, E'\u00fe', 'th');
    folded := replace(folded, E'\u0152', 'oe');
    folded := replace(folded, E'\u0153', 'oe');
    folded := replace(folded, E'\u1e9e', 'ss');
  end if;
  return lower(folded);
end $$;

-- Folds case, accents and ligatures, as the library's foldText does; null of null.
create function crm.fold_text(given text) returns text language sql immutable parallel safe
return case when octet_length(given) = char_length(given) then lower(given collate "C") else crm.fold_unicode(given) end;

-- The date that a text is, null where it is none of the years 1 to 9999.
create function crm.civil_date(given text) returns date language plpgsql immutable strict parallel safe as $$
begin
  if given ~ '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
    return make_date(left(given, 4)::integer, substr(given, 6, 2)::integer, right(given, 2)::integer);
  end if;
  return null;
exception when datetime_field_overflow then
  return null;
end $$;

-- The first day of the day, week, month or year of a local time, as days since 1970; of the years 1 to 9999.
create function crm.first_day(period text, given timestamp) returns integer language sql immutable parallel safe
return date_trunc(period, case
  when given >= timestamp '10000-01-01' then timestamp '9999-12-31'
  when given < timestamp '0001-01-01' then timestamp '0001-01-01'
  else given end)::date - date '1970-01-01';

-- Errors that the library knows by their codes; the detail names the record.
create function crm.refuse_duplicate(type text, id text) returns void language plpgsql as $$
begin
  raise exception 'a record of this id is stored already' using errcode = 'CRM01', detail = type || '/' || id;
end $$;

create function crm.refuse_version(type text, id text) returns void language plpgsql as $$
begin
  raise exception 'the record is not stored at the expected version' using errcode = 'CRM02', detail = type || '/' || id;
end $$;

create function crm.write_account(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.account;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.account in share mode;
    else
      lock table crm.account in share row exclusive mode;
    end if;
    for given in select t.id from crm.account t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('account', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.account select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('account', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.account t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        is_company = given.is_company,
        title = given.title,
        first_name = given.first_name,
        last_name = given.last_name,
        kinds = given.kinds,
        email = given.email,
        fixed_phone = given.fixed_phone,
        mobile_phone = given.mobile_phone,
        website = given.website,
        picture = given.picture,
        source_id = given.source_id,
        industry_sector_id = given.industry_sector_id,
        category_id = given.category_id,
        size_band = given.size_band,
        score = given.score,
        key_account = given.key_account,
        nurturing = given.nurturing,
        assigned_to_id = given.assigned_to_id,
        team_id = given.team_id,
        tag_ids = given.tag_ids,
        description = given.description,
        addresses = given.addresses,
        currency = given.currency,
        language = given.language,
        country_code = given.country_code,
        do_not_call = given.do_not_call,
        do_not_email = given.do_not_email,
        shared_company_ids = given.shared_company_ids,
        external_id = given.external_id,
        reference = given.reference,
        status_id = given.status_id,
        status_since = given.status_since,
        board_rank = given.board_rank,
        lost_reason_id = given.lost_reason_id,
        lost_note = given.lost_note,
        lost_at = given.lost_at,
        project_keys = given.project_keys,
        search_text = given.search_text,
        match_keys = given.match_keys,
        merged_into_id = given.merged_into_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('account', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.account t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('account', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.account t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('account', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_account_contact(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.account_contact;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.account_contact in share mode;
    else
      lock table crm.account_contact in share row exclusive mode;
    end if;
    for given in select t.id from crm.account_contact t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('accountContact', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.account_contact select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('accountContact', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.account_contact t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        account_id = given.account_id,
        contact_id = given.contact_id,
        role_id = given.role_id,
        is_main = given.is_main
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('accountContact', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.account_contact t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('accountContact', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.account_contact t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('accountContact', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_attachment(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.attachment;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.attachment in share mode;
    else
      lock table crm.attachment in share row exclusive mode;
    end if;
    for given in select t.id from crm.attachment t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('attachment', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.attachment select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('attachment', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.attachment t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        related_keys = given.related_keys,
        blob = given.blob,
        file_name = given.file_name,
        media_type = given.media_type,
        size = given.size,
        sha256 = given.sha256,
        description = given.description,
        added_by_id = given.added_by_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('attachment', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.attachment t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('attachment', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.attachment t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('attachment', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_calendar_event(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.calendar_event;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.calendar_event in share mode;
    else
      lock table crm.calendar_event in share row exclusive mode;
    end if;
    for given in select t.id from crm.calendar_event t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('calendarEvent', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.calendar_event select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('calendarEvent', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.calendar_event t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        subject = given.subject,
        type = given.type,
        category_id = given.category_id,
        all_day = given.all_day,
        start_local = given.start_local,
        end_local = given.end_local,
        start_on = given.start_on,
        end_on = given.end_on,
        time_zone = given.time_zone,
        recurrence = given.recurrence,
        rrule_text = given.rrule_text,
        description = given.description,
        location = given.location,
        latitude = given.latitude,
        longitude = given.longitude,
        organizer_id = given.organizer_id,
        organizer_email = given.organizer_email,
        assigned_to_id = given.assigned_to_id,
        team_id = given.team_id,
        account_id = given.account_id,
        contact_id = given.contact_id,
        lead_id = given.lead_id,
        opportunity_id = given.opportunity_id,
        related_keys = given.related_keys,
        visibility = given.visibility,
        busy = given.busy,
        call_direction = given.call_direction,
        priority = given.priority,
        status = given.status,
        starts_at = given.starts_at,
        ends_at = given.ends_at,
        first_start_at = given.first_start_at,
        last_start_at = given.last_start_at,
        last_ends_at = given.last_ends_at,
        spread = given.spread,
        participant_ids = given.participant_ids,
        search_text = given.search_text,
        excluded_starts = given.excluded_starts,
        extra_starts = given.extra_starts,
        series_id = given.series_id,
        original_start = given.original_start,
        overridden_fields = given.overridden_fields,
        uid = given.uid,
        revision = given.revision,
        sync_source = given.sync_source,
        sync_id = given.sync_id,
        sync_stamp = given.sync_stamp,
        sync_digest = given.sync_digest,
        synced_at = given.synced_at,
        icalendar_extras = given.icalendar_extras
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('calendarEvent', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.calendar_event t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('calendarEvent', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.calendar_event t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('calendarEvent', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_campaign_membership(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.campaign_membership;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.campaign_membership in share mode;
    else
      lock table crm.campaign_membership in share row exclusive mode;
    end if;
    for given in select t.id from crm.campaign_membership t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('campaignMembership', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.campaign_membership select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('campaignMembership', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.campaign_membership t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        campaign_key = given.campaign_key,
        campaign_name = given.campaign_name,
        member_key = given.member_key,
        related_keys = given.related_keys,
        at = given.at,
        response = given.response
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('campaignMembership', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.campaign_membership t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('campaignMembership', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.campaign_membership t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('campaignMembership', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_catalog(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.catalog;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.catalog in share mode;
    else
      lock table crm.catalog in share row exclusive mode;
    end if;
    for given in select t.id from crm.catalog t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('catalog', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.catalog select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('catalog', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.catalog t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        catalog_type_id = given.catalog_type_id,
        description = given.description,
        image = given.image,
        pdf = given.pdf,
        pdf_file_name = given.pdf_file_name,
        pdf_size = given.pdf_size,
        pdf_sha256 = given.pdf_sha256
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('catalog', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.catalog t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('catalog', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.catalog t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('catalog', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_catalog_type(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.catalog_type;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.catalog_type in share mode;
    else
      lock table crm.catalog_type in share row exclusive mode;
    end if;
    for given in select t.id from crm.catalog_type t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('catalogType', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.catalog_type select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('catalogType', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.catalog_type t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('catalogType', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.catalog_type t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('catalogType', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.catalog_type t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('catalogType', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_category(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.category;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.category in share mode;
    else
      lock table crm.category in share row exclusive mode;
    end if;
    for given in select t.id from crm.category t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('category', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.category select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('category', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.category t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('category', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.category t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('category', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.category t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('category', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_chart_layout(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.chart_layout;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.chart_layout in share mode;
    else
      lock table crm.chart_layout in share row exclusive mode;
    end if;
    for given in select t.id from crm.chart_layout t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('chartLayout', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.chart_layout select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('chartLayout', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.chart_layout t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        user_id = given.user_id,
        report = given.report,
        charts = given.charts
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('chartLayout', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.chart_layout t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('chartLayout', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.chart_layout t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('chartLayout', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_claim(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.claim;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.claim in share mode;
    else
      lock table crm.claim in share row exclusive mode;
    end if;
    for given in select t.id from crm.claim t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('claim', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.claim select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('claim', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.claim t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        holder_key = given.holder_key
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('claim', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.claim t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('claim', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.claim t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('claim', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_company(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.company;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.company in share mode;
    else
      lock table crm.company in share row exclusive mode;
    end if;
    for given in select t.id from crm.company t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('company', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.company select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('company', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.company t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        code = given.code,
        currency = given.currency,
        language = given.language,
        country_code = given.country_code,
        time_zone = given.time_zone,
        address_extra = given.address_extra,
        address_street = given.address_street,
        address_postal_code = given.address_postal_code,
        address_city = given.address_city,
        address_region = given.address_region,
        address_country_code = given.address_country_code,
        email = given.email,
        phone = given.phone,
        website = given.website,
        logo = given.logo,
        has_address = given.has_address
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('company', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.company t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('company', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.company t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('company', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_contact(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.contact;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.contact in share mode;
    else
      lock table crm.contact in share row exclusive mode;
    end if;
    for given in select t.id from crm.contact t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('contact', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.contact select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('contact', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.contact t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        title = given.title,
        first_name = given.first_name,
        last_name = given.last_name,
        job_function_id = given.job_function_id,
        department_id = given.department_id,
        fixed_phone = given.fixed_phone,
        mobile_phone = given.mobile_phone,
        email = given.email,
        address_extra = given.address_extra,
        address_street = given.address_street,
        address_postal_code = given.address_postal_code,
        address_city = given.address_city,
        address_region = given.address_region,
        address_country_code = given.address_country_code,
        picture = given.picture,
        description = given.description,
        assigned_to_id = given.assigned_to_id,
        team_id = given.team_id,
        tag_ids = given.tag_ids,
        language = given.language,
        country_code = given.country_code,
        do_not_call = given.do_not_call,
        do_not_email = given.do_not_email,
        shared_company_ids = given.shared_company_ids,
        external_id = given.external_id,
        full_name = given.full_name,
        reference = given.reference,
        main_account_id = given.main_account_id,
        email_domain = given.email_domain,
        search_text = given.search_text,
        match_keys = given.match_keys,
        merged_into_id = given.merged_into_id,
        has_address = given.has_address
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('contact', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.contact t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('contact', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.contact t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('contact', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_delivery(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.delivery;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.delivery in share mode;
    else
      lock table crm.delivery in share row exclusive mode;
    end if;
    for given in select t.id from crm.delivery t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('delivery', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.delivery select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('delivery', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.delivery t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        reminder_id = given.reminder_id,
        event_id = given.event_id,
        occurrence_start = given.occurrence_start,
        occurrence_starts_at = given.occurrence_starts_at,
        user_id = given.user_id,
        guest_id = given.guest_id,
        recipient = given.recipient,
        trigger_at = given.trigger_at,
        state = given.state,
        lease_token = given.lease_token,
        lease_until = given.lease_until,
        tries = given.tries,
        next_try_at = given.next_try_at,
        reason = given.reason,
        failure_text = given.failure_text,
        sent_at = given.sent_at,
        email_message_id = given.email_message_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('delivery', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.delivery t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('delivery', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.delivery t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('delivery', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_department(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.department;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.department in share mode;
    else
      lock table crm.department in share row exclusive mode;
    end if;
    for given in select t.id from crm.department t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('department', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.department select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('department', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.department t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('department', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.department t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('department', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.department t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('department', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_duplicate_dismissal(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.duplicate_dismissal;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.duplicate_dismissal in share mode;
    else
      lock table crm.duplicate_dismissal in share row exclusive mode;
    end if;
    for given in select t.id from crm.duplicate_dismissal t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('duplicateDismissal', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.duplicate_dismissal select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('duplicateDismissal', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.duplicate_dismissal t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        pair_keys = given.pair_keys,
        dismissed_by_id = given.dismissed_by_id,
        fingerprint = given.fingerprint,
        note = given.note
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('duplicateDismissal', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.duplicate_dismissal t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('duplicateDismissal', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.duplicate_dismissal t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('duplicateDismissal', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_email_message(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.email_message;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.email_message in share mode;
    else
      lock table crm.email_message in share row exclusive mode;
    end if;
    for given in select t.id from crm.email_message t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('emailMessage', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.email_message select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('emailMessage', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.email_message t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        related_keys = given.related_keys,
        sender_id = given.sender_id,
        from_address = given.from_address,
        from_name = given.from_name,
        to_addresses = given.to_addresses,
        cc_addresses = given.cc_addresses,
        bcc_addresses = given.bcc_addresses,
        subject = given.subject,
        body_text = given.body_text,
        body_html = given.body_html,
        template_id = given.template_id,
        catalog_id = given.catalog_id,
        state = given.state,
        message_id = given.message_id,
        sent_at = given.sent_at,
        failure_reason = given.failure_reason,
        failure_text = given.failure_text
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('emailMessage', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.email_message t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('emailMessage', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.email_message t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('emailMessage', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_event_category(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.event_category;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.event_category in share mode;
    else
      lock table crm.event_category in share row exclusive mode;
    end if;
    for given in select t.id from crm.event_category t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('eventCategory', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.event_category select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('eventCategory', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.event_category t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        code = given.code,
        event_type = given.event_type
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('eventCategory', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.event_category t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('eventCategory', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.event_category t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('eventCategory', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_guest(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.guest;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.guest in share mode;
    else
      lock table crm.guest in share row exclusive mode;
    end if;
    for given in select t.id from crm.guest t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('guest', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.guest select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('guest', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.guest t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        event_id = given.event_id,
        name = given.name,
        email = given.email,
        user_id = given.user_id,
        person_key = given.person_key,
        answer = given.answer,
        answered_at = given.answered_at
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('guest', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.guest t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('guest', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.guest t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('guest', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_import_batch(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.import_batch;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.import_batch in share mode;
    else
      lock table crm.import_batch in share row exclusive mode;
    end if;
    for given in select t.id from crm.import_batch t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('importBatch', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.import_batch select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('importBatch', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.import_batch t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        state = given.state,
        rows_done = given.rows_done,
        created = given.created,
        updated = given.updated,
        skipped = given.skipped
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('importBatch', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.import_batch t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('importBatch', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.import_batch t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('importBatch', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_industry_sector(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.industry_sector;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.industry_sector in share mode;
    else
      lock table crm.industry_sector in share row exclusive mode;
    end if;
    for given in select t.id from crm.industry_sector t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('industrySector', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.industry_sector select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('industrySector', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.industry_sector t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('industrySector', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.industry_sector t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('industrySector', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.industry_sector t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('industrySector', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_job_function(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.job_function;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.job_function in share mode;
    else
      lock table crm.job_function in share row exclusive mode;
    end if;
    for given in select t.id from crm.job_function t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('jobFunction', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.job_function select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('jobFunction', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.job_function t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('jobFunction', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.job_function t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('jobFunction', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.job_function t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('jobFunction', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_journal(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.journal;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.journal in share mode;
    else
      lock table crm.journal in share row exclusive mode;
    end if;
    for given in select t.id from crm.journal t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('journal', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.journal select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('journal', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.journal t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        kind = given.kind,
        actor_id = given.actor_id,
        subject_key = given.subject_key,
        result = given.result,
        written_keys = given.written_keys,
        changes = given.changes,
        undone_at = given.undone_at
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('journal', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.journal t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('journal', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.journal t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('journal', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_lead(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.lead;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.lead in share mode;
    else
      lock table crm.lead in share row exclusive mode;
    end if;
    for given in select t.id from crm.lead t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('lead', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.lead select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('lead', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.lead t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        title = given.title,
        first_name = given.first_name,
        last_name = given.last_name,
        company_name = given.company_name,
        job_function_id = given.job_function_id,
        department_id = given.department_id,
        industry_sector_id = given.industry_sector_id,
        fixed_phone = given.fixed_phone,
        mobile_phone = given.mobile_phone,
        email = given.email,
        website = given.website,
        address_extra = given.address_extra,
        address_street = given.address_street,
        address_postal_code = given.address_postal_code,
        address_city = given.address_city,
        address_region = given.address_region,
        address_country_code = given.address_country_code,
        picture = given.picture,
        description = given.description,
        assigned_to_id = given.assigned_to_id,
        team_id = given.team_id,
        created_on = given.created_on,
        manual_score = given.manual_score,
        size_band = given.size_band,
        key_account = given.key_account,
        nurturing = given.nurturing,
        source_id = given.source_id,
        category_id = given.category_id,
        tag_ids = given.tag_ids,
        do_not_call = given.do_not_call,
        do_not_email = given.do_not_email,
        external_id = given.external_id,
        status_id = given.status_id,
        status_since = given.status_since,
        board_rank = given.board_rank,
        full_name = given.full_name,
        score = given.score,
        proposed_score = given.proposed_score,
        score_reasons = given.score_reasons,
        search_text = given.search_text,
        match_keys = given.match_keys,
        lost_reason_id = given.lost_reason_id,
        lost_note = given.lost_note,
        lost_at = given.lost_at,
        converted_at = given.converted_at,
        converted_by_id = given.converted_by_id,
        converted_account_id = given.converted_account_id,
        converted_contact_ids = given.converted_contact_ids,
        converted_opportunity_id = given.converted_opportunity_id,
        import_batch_id = given.import_batch_id,
        merged_into_id = given.merged_into_id,
        has_address = given.has_address
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('lead', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.lead t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('lead', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.lead t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('lead', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_lost_reason(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.lost_reason;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.lost_reason in share mode;
    else
      lock table crm.lost_reason in share row exclusive mode;
    end if;
    for given in select t.id from crm.lost_reason t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('lostReason', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.lost_reason select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('lostReason', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.lost_reason t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        allows_note = given.allows_note
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('lostReason', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.lost_reason t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('lostReason', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.lost_reason t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('lostReason', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_opportunity(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.opportunity;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.opportunity in share mode;
    else
      lock table crm.opportunity in share row exclusive mode;
    end if;
    for given in select t.id from crm.opportunity t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('opportunity', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.opportunity select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('opportunity', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.opportunity t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        account_id = given.account_id,
        contact_id = given.contact_id,
        lead_id = given.lead_id,
        currency = given.currency,
        amount = given.amount,
        best_case = given.best_case,
        worst_case = given.worst_case,
        manual_probability = given.manual_probability,
        rating = given.rating,
        expected_close_on = given.expected_close_on,
        type = given.type,
        source_id = given.source_id,
        assigned_to_id = given.assigned_to_id,
        team_id = given.team_id,
        description = given.description,
        recurring_amount = given.recurring_amount,
        recurring_start_on = given.recurring_start_on,
        recurring_months = given.recurring_months,
        recurring_end_on = given.recurring_end_on,
        external_id = given.external_id,
        reference = given.reference,
        status_id = given.status_id,
        opened_at = given.opened_at,
        status_since = given.status_since,
        board_rank = given.board_rank,
        probability = given.probability,
        contract_value = given.contract_value,
        closed_at = given.closed_at,
        closed_by_id = given.closed_by_id,
        lost_reason_id = given.lost_reason_id,
        lost_note = given.lost_note,
        quote_keys = given.quote_keys,
        order_keys = given.order_keys,
        search_text = given.search_text
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('opportunity', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.opportunity t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('opportunity', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.opportunity t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('opportunity', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_pipeline(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.pipeline;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.pipeline in share mode;
    else
      lock table crm.pipeline in share row exclusive mode;
    end if;
    for given in select t.id from crm.pipeline t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('pipeline', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.pipeline select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('pipeline', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.pipeline t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        kind = given.kind,
        name = given.name,
        is_default = given.is_default,
        new_status_id = given.new_status_id,
        converted_status_id = given.converted_status_id,
        proposition_status_id = given.proposition_status_id,
        won_status_id = given.won_status_id,
        lost_status_id = given.lost_status_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('pipeline', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.pipeline t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('pipeline', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.pipeline t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('pipeline', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_reminder(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.reminder;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.reminder in share mode;
    else
      lock table crm.reminder in share row exclusive mode;
    end if;
    for given in select t.id from crm.reminder t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('reminder', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.reminder select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('reminder', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.reminder t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        event_id = given.event_id,
        user_id = given.user_id,
        mode = given.mode,
        amount = given.amount,
        unit = given.unit,
        at = given.at,
        audience = given.audience,
        template_id = given.template_id,
        next_trigger_at = given.next_trigger_at
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('reminder', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.reminder t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('reminder', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.reminder t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('reminder', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_role(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.role;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.role in share mode;
    else
      lock table crm.role in share row exclusive mode;
    end if;
    for given in select t.id from crm.role t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('role', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.role select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('role', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.role t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('role', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.role t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('role', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.role t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('role', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_sequence(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.sequence;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.sequence in share mode;
    else
      lock table crm.sequence in share row exclusive mode;
    end if;
    for given in select t.id from crm.sequence t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('sequence', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.sequence select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('sequence', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.sequence t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        record_type = given.record_type,
        format = given.format,
        next_number = given.next_number
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('sequence', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.sequence t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('sequence', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.sequence t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('sequence', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_source(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.source;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.source in share mode;
    else
      lock table crm.source in share row exclusive mode;
    end if;
    for given in select t.id from crm.source t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('source', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.source select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('source', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.source t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('source', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.source t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('source', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.source t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('source', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_status(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.status;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.status in share mode;
    else
      lock table crm.status in share row exclusive mode;
    end if;
    for given in select t.id from crm.status t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('status', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.status select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('status', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.status t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        pipeline_id = given.pipeline_id,
        labels = given.labels,
        sequence = given.sequence,
        open = given.open,
        color = given.color,
        probability = given.probability,
        next_status_ids = given.next_status_ids,
        required_fields = given.required_fields,
        allowed_user_ids = given.allowed_user_ids,
        allowed_team_ids = given.allowed_team_ids
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('status', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.status t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('status', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.status t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('status', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_tag(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.tag;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.tag in share mode;
    else
      lock table crm.tag in share row exclusive mode;
    end if;
    for given in select t.id from crm.tag t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('tag', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.tag select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('tag', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.tag t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        color = given.color
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('tag', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.tag t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('tag', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.tag t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('tag', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_team(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.team;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.team in share mode;
    else
      lock table crm.team in share row exclusive mode;
    end if;
    for given in select t.id from crm.team t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('team', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.team select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('team', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.team t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        manager_id = given.manager_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('team', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.team t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('team', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.team t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('team', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_template(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.template;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.template in share mode;
    else
      lock table crm.template in share row exclusive mode;
    end if;
    for given in select t.id from crm.template t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('template', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm.template select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('template', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.template t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        medium = given.medium,
        model = given.model,
        language = given.language,
        recipients = given.recipients,
        subject = given.subject,
        format = given.format,
        content = given.content,
        signature = given.signature
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('template', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.template t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('template', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.template t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('template', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_timeline_entry(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm.timeline_entry;
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm.timeline_entry in share mode;
    else
      lock table crm.timeline_entry in share row exclusive mode;
    end if;
    for given in select t.id from crm.timeline_entry t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('timelineEntry', given.id);
    end loop;
  when 'insert' then
    base.commit_number := number;
    with stored as (
      insert into crm.timeline_entry select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('timelineEntry', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm.timeline_entry t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        kind = given.kind,
        at = given.at,
        actor_id = given.actor_id,
        subject_key = given.subject_key,
        related_keys = given.related_keys,
        from_status_id = given.from_status_id,
        to_status_id = given.to_status_id,
        spent_ms = given.spent_ms,
        data = given.data
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('timelineEntry', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm.timeline_entry t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('timelineEntry', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm.timeline_entry t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('timelineEntry', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

create function crm.write_user(op text, rows json, versions json, number bigint)
returns bigint language plpgsql as $$
declare
  base crm."user";
  given record;
  ids text[];
begin
  case op
  when 'absent', 'absentFirst' then
    -- Who only looks waits for who writes, but not for others who look.
    if op = 'absent' then
      lock table crm."user" in share mode;
    else
      lock table crm."user" in share row exclusive mode;
    end if;
    for given in select t.id from crm."user" t where t.id in (select json_array_elements_text(rows)) order by t.id loop
      perform crm.refuse_version('user', given.id);
    end loop;
  when 'insert' then
    with stored as (
      insert into crm."user" select * from json_populate_recordset(base, rows) on conflict (id) do nothing returning id
    )
    select array_agg(s.id) into ids from stored s;
    if cardinality(ids) is distinct from json_array_length(rows) then
      select g.id into given from json_to_recordset(rows) as g(id text)
      where g.id <> all (coalesce(ids, '{}')) order by g.id collate "C" limit 1;
      perform crm.refuse_duplicate('user', given.id);
    end if;
  when 'replace' then
    for given in
      select * from rows from (json_populate_recordset(base, rows), json_array_elements_text(versions))
    loop
      update crm."user" t set
        version = given.version,
        created_at = given.created_at,
        updated_at = given.updated_at,
        company_id = given.company_id,
        archived_at = given.archived_at,
        custom = given.custom,
        name = given.name,
        email = given.email,
        phone = given.phone,
        language = given.language,
        time_zone = given.time_zone,
        team_ids = given.team_ids,
        active_team_id = given.active_team_id,
        company_ids = given.company_ids,
        active_company_id = given.active_company_id,
        signature = given.signature,
        picture = given.picture,
        external_id = given.external_id
      where t.id = given.id and t.version = given.value::float8;
      if not found then perform crm.refuse_version('user', given.id); end if;
    end loop;
  when 'remove' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      delete from crm."user" t where t.id = given.id and t.version = given.version::float8;
      if not found then perform crm.refuse_version('user', given.id); end if;
    end loop;
  when 'check' then
    for given in
      select * from rows from (json_array_elements_text(rows), json_array_elements_text(versions)) as r(id, version)
    loop
      perform from crm."user" t where t.id = given.id and t.version = given.version::float8 for share;
      if not found then perform crm.refuse_version('user', given.id); end if;
    end loop;
  when 'reassign' then
    return crm.reassign(pg_typeof(base), rows);
  end case;
  return 0;
end $$;

-- Makes all records of a type that refer to one value refer to another; in a list each value stays once, where it is
-- first.
create function crm.reassign(target regtype, given json) returns bigint language plpgsql as $$
declare
  r record;
  changed bigint;
  value text := '$2';
begin
  select * into r from json_to_record(given)
    as r(field text, many boolean, old text, new text, at timestamptz, ids text[], expected bigint, type text, name text);
  if r.many then
    value := format(
      '(select array_agg(each.value order by each.place) from (
          select case when item = $1 then $2 else item end as value, min(place) as place
          from unnest(t.%I) with ordinality as items(item, place) group by 1
        ) each)', r.field);
  end if;
  execute format(
    'update %1$s t set version = version + 1, updated_at = $3, %2$I = %3$s where ' ||
    case when r.many then 't.%2$I && array[$1]' else 't.%2$I = $1' end ||
    case when r.ids is null then '' else ' and t.id = any ($4)' end,
    target, r.field, value) using r.old, r.new, r.at, r.ids;
  get diagnostics changed = row_count;
  if changed <> r.expected then
    perform crm.refuse_version(r.type, r.name);
  end if;
  return changed;
end $$;

-- Stores a plan, a list of steps, and gives back how many records each reassignment changed. Each statement within
-- sees what was committed before it began, as it does at the level READ COMMITTED: so a reassignment misses nothing that
-- was committed while this commit waited for a lock.
create function crm.commit(plan json) returns json language plpgsql as $$
declare
  step record;
  number bigint;
  changed bigint;
  reassigned bigint[] := '{}';
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'a commit needs the isolation level READ COMMITTED' using errcode = 'CRM03';
  end if;
  for step in select * from json_to_recordset(plan) as s(op text, type text, rows json, versions json) loop
    -- The number is drawn late, when the locks on what the entries tell of are held: so it follows their order.
    if step.type = 'timelineEntry' and step.op = 'insert' and number is null then
      insert into crm.timeline_commit default values returning timeline_commit.number into number;
    end if;
    case step.type
    when 'account' then changed := crm.write_account(step.op, step.rows, step.versions, number);
    when 'accountContact' then changed := crm.write_account_contact(step.op, step.rows, step.versions, number);
    when 'attachment' then changed := crm.write_attachment(step.op, step.rows, step.versions, number);
    when 'calendarEvent' then changed := crm.write_calendar_event(step.op, step.rows, step.versions, number);
    when 'campaignMembership' then changed := crm.write_campaign_membership(step.op, step.rows, step.versions, number);
    when 'catalog' then changed := crm.write_catalog(step.op, step.rows, step.versions, number);
    when 'catalogType' then changed := crm.write_catalog_type(step.op, step.rows, step.versions, number);
    when 'category' then changed := crm.write_category(step.op, step.rows, step.versions, number);
    when 'chartLayout' then changed := crm.write_chart_layout(step.op, step.rows, step.versions, number);
    when 'claim' then changed := crm.write_claim(step.op, step.rows, step.versions, number);
    when 'company' then changed := crm.write_company(step.op, step.rows, step.versions, number);
    when 'contact' then changed := crm.write_contact(step.op, step.rows, step.versions, number);
    when 'delivery' then changed := crm.write_delivery(step.op, step.rows, step.versions, number);
    when 'department' then changed := crm.write_department(step.op, step.rows, step.versions, number);
    when 'duplicateDismissal' then changed := crm.write_duplicate_dismissal(step.op, step.rows, step.versions, number);
    when 'emailMessage' then changed := crm.write_email_message(step.op, step.rows, step.versions, number);
    when 'eventCategory' then changed := crm.write_event_category(step.op, step.rows, step.versions, number);
    when 'guest' then changed := crm.write_guest(step.op, step.rows, step.versions, number);
    when 'importBatch' then changed := crm.write_import_batch(step.op, step.rows, step.versions, number);
    when 'industrySector' then changed := crm.write_industry_sector(step.op, step.rows, step.versions, number);
    when 'jobFunction' then changed := crm.write_job_function(step.op, step.rows, step.versions, number);
    when 'journal' then changed := crm.write_journal(step.op, step.rows, step.versions, number);
    when 'lead' then changed := crm.write_lead(step.op, step.rows, step.versions, number);
    when 'lostReason' then changed := crm.write_lost_reason(step.op, step.rows, step.versions, number);
    when 'opportunity' then changed := crm.write_opportunity(step.op, step.rows, step.versions, number);
    when 'pipeline' then changed := crm.write_pipeline(step.op, step.rows, step.versions, number);
    when 'reminder' then changed := crm.write_reminder(step.op, step.rows, step.versions, number);
    when 'role' then changed := crm.write_role(step.op, step.rows, step.versions, number);
    when 'sequence' then changed := crm.write_sequence(step.op, step.rows, step.versions, number);
    when 'source' then changed := crm.write_source(step.op, step.rows, step.versions, number);
    when 'status' then changed := crm.write_status(step.op, step.rows, step.versions, number);
    when 'tag' then changed := crm.write_tag(step.op, step.rows, step.versions, number);
    when 'team' then changed := crm.write_team(step.op, step.rows, step.versions, number);
    when 'template' then changed := crm.write_template(step.op, step.rows, step.versions, number);
    when 'timelineEntry' then changed := crm.write_timeline_entry(step.op, step.rows, step.versions, number);
    when 'user' then changed := crm.write_user(step.op, step.rows, step.versions, number);
    end case;
    if step.op = 'reassign' then reassigned := reassigned || changed; end if;
  end loop;
  return array_to_json(reassigned);
end $$;

-- Reads entries after a position. Commits without a position get one only where the page may need them, by one reader
-- at a time; commits that cannot be seen yet come after all that has a position.
create function crm.timeline_after(after_position bigint, after_ordinal integer, most integer)
returns table (place bigint, ordinal integer, entry text) language plpgsql as $$
declare
  base crm.timeline_commit;
  last_position bigint := coalesce((select max(c.position) from crm.timeline_commit c), 0);
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'following the timeline needs the isolation level READ COMMITTED' using errcode = 'CRM03';
  end if;
  if after_position > last_position then
    raise exception 'the timeline has no such place' using errcode = 'CRM04';
  end if;
  if last_position - after_position < most and exists (select from crm.timeline_commit c where c.position is null) then
    perform pg_advisory_xact_lock(hashtextextended('crmkit timeline', pg_typeof(base)::oid::bigint));
    last_position := coalesce((select max(c.position) from crm.timeline_commit c), 0);
    update crm.timeline_commit c set position = last_position + next.rank
    from (
      select u.number, row_number() over (order by u.number) as rank
      from crm.timeline_commit u where u.position is null order by u.number limit most
    ) next
    where c.number = next.number;
  end if;
  return query
    select c.position, e.commit_ordinal, e.entry
    from (select n.number, n.position from crm.timeline_commit n where n.position >= after_position order by n.position) c
    cross join lateral (
      select e.commit_ordinal, crm.row_text(e) as entry
      from crm.timeline_entry e
      where e.commit_number = c.number and (c.position > after_position or e.commit_ordinal > after_ordinal)
      order by e.commit_ordinal offset 0
    ) e
    order by c.position, e.commit_ordinal limit most;
end $$;

-- Takes note of the migration.
insert into crm.migration (version, name, checksum) values (1, 'foundation', '47f14e062c2b18d8ea178fc3052726e0');
