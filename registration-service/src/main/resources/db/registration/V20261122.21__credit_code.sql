-- REG-110: the running number behind the body of a credit code. It never cycles, so no code is
-- issued twice (INV-02); a rolled-back registration leaves a gap.
create sequence credit_code_number start with 1 no cycle;
grant usage on sequence credit_code_number to ${app};

-- INV-03: both check digits of GB 32100 and GB 11714, for CHECK constraints of tables holding codes.
create function is_credit_code(code text) returns boolean
    language plpgsql immutable strict parallel safe
as $$
declare
    symbols constant text := '0123456789ABCDEFGHJKLMNPQRTUWXY';
    letters constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    weights constant int[] := array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    organisation_weights constant int[] := array[3, 7, 9, 10, 5, 8, 4, 2];
    total int := 0;
    organisation_total int := 0;
begin
    if code !~ '^[0-9A-HJ-NP-RTUWXY]{18}$' then
        return false;
    end if;
    for i in 1..17 loop
        total := total + weights[i] * (strpos(symbols, substr(code, i, 1)) - 1);
    end loop;
    for i in 1..8 loop
        organisation_total := organisation_total
            + organisation_weights[i] * (strpos(letters, substr(code, 8 + i, 1)) - 1);
    end loop;
    return substr(code, 18, 1) = substr(symbols, (31 - total % 31) % 31 + 1, 1)
       and substr(code, 17, 1) = substr('0X987654321', organisation_total % 11 + 1, 1);
end
$$;
