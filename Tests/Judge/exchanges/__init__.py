"""A judge of requests and responses: what generated clients send and generated servers answer, by the document."""
