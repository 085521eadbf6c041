/**
 * The end of a cooperative: its dissolution, after which nobody comes in and no share is transferred, and the closing of its
 * liquidation, which cancels all shares, gives each member what it had paid at most, and passes what is left on.
 *
 * <p>Start reading at {@code DissolveCooperative}, then {@code CloseLiquidation}. How the assets are shared is in {@code rule}.
 */
package coop.vigie.membership.liquidation;
