create trigger product_changes after insert or update or delete on product
    for each row execute function record_changes('PRODUCT', '');
