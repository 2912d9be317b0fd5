//! Countries and cities.
