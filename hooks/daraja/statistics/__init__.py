"""The numbers of the site: facts (model, load, check), their words, their downloads."""
