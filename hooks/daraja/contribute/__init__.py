"""What contributors do in a terminal besides building: `make status`, `make diff`, `make pin`, `make page`."""
