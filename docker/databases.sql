-- Three databases, never shared. Run once, when the server's data folder is made.
CREATE DATABASE catalogue;
CREATE DATABASE matching;
CREATE DATABASE membership;
