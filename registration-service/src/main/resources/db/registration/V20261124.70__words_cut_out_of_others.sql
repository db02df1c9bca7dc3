-- Words around a financial word that are something else: 投资管理 is no 资管 (REG-047).
alter table financial_word add column harmless_in text;
