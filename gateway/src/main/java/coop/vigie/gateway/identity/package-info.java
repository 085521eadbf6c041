/** The early check of tokens. Services verify again: this one only spares them the work. */
package coop.vigie.gateway.identity;
