-- The element that is to blame for a line that was not stored.
alter table hepatora_import_line add column expression text;
