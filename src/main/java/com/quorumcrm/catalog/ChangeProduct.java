package com.quorumcrm.catalog;

/** @param version the version the change was made on */
public record ChangeProduct(ProductId product, long version, ProductDetails details) {}
