"""What pages say now, put into the spec."""
