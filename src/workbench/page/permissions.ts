import { SheetPermissionCheckController } from '@univerjs/sheets';

/**
 * Before it takes a formula Univer looks for a forbidden cell among all that the formula names, one by one: minutes for an
 * open range. Nobody is forbidden anything here.
 */
export function skipFormulaPermissions(): void {
  const controller = SheetPermissionCheckController.prototype as unknown as {
    _permissionCheckWithFormula(): boolean;
  };
  controller._permissionCheckWithFormula = () => true;
}
