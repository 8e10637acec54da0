"""Methods of the resources: parameters, pages, results."""
